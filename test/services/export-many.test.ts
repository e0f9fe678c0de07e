import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answers, core, temporaryFolder, visit } from '../core/fixture.ts'

async function world() {
  const [data, into, elsewhere] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
  const opened = await core(data)
  const { client } = visit(opened)
  const draft = (title: string) => client.call('drafting.draft', { template: 'letter', answers, title })
  const onPaper = (title: string) => client.call('agreements.register', { title, kind: 'lease', parties: [{ name: 'Elm Street Housing' }] })
  const attach = async (agreement: string, name: string, words = name) => {
    writeFileSync(join(elsewhere, name), words)
    return client.call('files.attach', { agreement, from: { path: join(elsewhere, name) } })
  }
  const docx = (agreements: readonly string[], more = {}) => client.call('exporting.many', { which: { agreements: [...agreements] }, formats: ['docx'], into: { path: into } }, more)
  return { data, into, opened, client, draft, onPaper, attach, docx }
}

describe('many agreements', () => {
  it('are written into a folder under names of their own, over nothing that is there', async () => {
    const { into, client, draft } = await world()
    const [one, two] = [await draft('Night / day'), await draft('Winter letter')]
    writeFileSync(join(into, `${two.number} winter LETTER.docx`), 'mine')
    const result = await client.call('exporting.many', { which: { query: { order: 'number', descending: false } }, formats: ['docx'], into: { path: into } })
    expect(result).toMatchObject({ folder: into, total: 2, exported: 2, files: 2, failed: 0, cancelled: false, because: null })
    expect(readdirSync(into).toSorted()).toEqual([`${one.number} Night day.docx`, `${two.number} Winter letter (2).docx`, `${two.number} winter LETTER.docx`])
    expect(readFileSync(join(into, `${two.number} winter LETTER.docx`), 'utf8')).toBe('mine')
    expect(readFileSync(join(into, `${one.number} Night day.docx`)).subarray(0, 2).toString()).toBe('PK')
    expect(await client.call('agreements.versions', { agreement: one.id })).toHaveLength(1)
  })

  it('that have no text give their files; one without either is named', async () => {
    const { into, onPaper, attach, docx } = await world()
    const [lease, bare] = [await onPaper('Lease'), await onPaper('Nothing yet')]
    await attach(lease.id, 'Signed lease.txt', 'signed')
    await attach(lease.id, 'Plan.txt', 'rooms')
    expect(await docx([lease.id, bare.id])).toMatchObject({ exported: 0, copied: 1, files: 2, failed: 0, empty: [`${bare.number} Nothing yet`] })
    expect(readFileSync(join(into, `${lease.number} Signed lease.txt`), 'utf8')).toBe('signed')
    expect(readFileSync(join(into, `${lease.number} Plan.txt`), 'utf8')).toBe('rooms')
  })

  it('do not stop at one that fails: it is named with a remedy', async () => {
    const { data, into, client, draft, onPaper, attach, docx } = await world()
    const [gone, damaged, fine] = [await draft('Gone'), await onPaper('Damaged'), await draft('Fine')]
    const { hash } = await attach(damaged.id, 'scan.txt')
    await client.call('agreements.trash', { agreements: [gone.id] })
    const stored = join(data, 'files', hash.slice(0, 2), hash.slice(2))
    chmodSync(stored, 0o600)
    writeFileSync(stored, 'something else')
    const result = await docx([gone.id, damaged.id, fine.id, 'NDA-1999-001'])
    expect(result).toMatchObject({ exported: 1, failed: 3, because: null })
    expect(result.failures.map(({ says }) => says).join('\n')).toMatch(/is in the Trash[^]*There is no agreement|There is no agreement[^]*is in the Trash/)
    expect(result.failures.every(({ remedy }) => remedy !== '')).toBe(true)
    expect(readdirSync(into)).toEqual([`${fine.number} Fine.docx`])
  })

  it('end at once when the folder takes no more', async () => {
    const { into, draft, docx } = await world()
    const ids = []
    for (let number = 0; number < 12; number++) ids.push((await draft(`Letter ${number}`)).id)
    const result = await docx(ids, { onProgress: ({ done }: { done: number }) => done === 2 && rmSync(into, { recursive: true, force: true }) })
    expect(result.because?.code).toBe('folder-missing')
    expect(result.failed).toBeLessThan(10)
  })

  it('can be cancelled: what is finished stays, and nothing is left half written', async () => {
    const { into, draft, docx } = await world()
    const ids = []
    for (let number = 0; number < 12; number++) ids.push((await draft(`Letter ${number}`)).id)
    const stop = new AbortController()
    const result = await docx(ids, { signal: stop.signal, onProgress: ({ done }: { done: number }) => done === 3 && stop.abort() })
    expect(result).toMatchObject({ cancelled: true, total: 12, failed: 0 })
    expect(result.exported).toBeGreaterThanOrEqual(3)
    expect(result.exported).toBeLessThan(12)
    expect(readdirSync(into)).toHaveLength(result.exported)
  })

  it('go neither into the data folder nor where no folder is', async () => {
    const { data, into, client, draft } = await world()
    const { id } = await draft('One')
    const to = (path: string) => client.call('exporting.many', { which: { agreements: [id] }, formats: ['docx'], into: { path } })
    await expect(to(join(data, 'files'))).rejects.toThrow(/data folder/)
    await expect(to(join(into, 'none'))).rejects.toThrow(/does not exist/)
    expect(existsSync(join(into, 'none'))).toBe(false)
  })

  it('are written for a window only into a folder that the person chose', async () => {
    const { into, opened, draft } = await world()
    const { id } = await draft('One')
    const { client } = visit(opened, 'window')
    const to = (place: { path: string } | { grant: string }) => client.call('exporting.many', { which: { agreements: [id] }, formats: ['docx'], into: place })
    await expect(to({ path: into })).rejects.toThrow(/cannot name a place/)
    await expect(to({ grant: opened.grants.allow(into, 'pdf') })).rejects.toThrow()
    expect(await to({ grant: opened.grants.allow(into, 'folder') })).toMatchObject({ exported: 1 })
  })
})
