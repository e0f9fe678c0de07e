import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBlob } from '../../main/files/blobs.ts'
import { core, temporaryFolder, visit } from '../core/fixture.ts'

describe('files of an agreement', () => {
  it('are kept by content, and listed', async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()]
    const { client } = visit(await core(folder))
    const { id } = await client.call('drafting.draft', { template: 'letter' })
    const path = join(elsewhere, 'Insurance certificate.PDF')
    writeFileSync(path, 'covered')
    const kept = await client.call('files.attach', { agreement: id, from: { path } })
    expect(kept).toMatchObject({ name: 'Insurance certificate.PDF', mediaType: 'application/pdf', size: 7 })
    writeFileSync(path, 'changed since')
    expect((await readBlob({ files: join(folder, 'files') }, kept.hash)).toString()).toBe('covered')
    expect(await client.call('files.list', { agreement: id })).toEqual([kept])
  })

  it('that are too large, missing or no files are refused, and nothing is kept', async () => {
    const elsewhere = temporaryFolder()
    const { client } = visit(await core())
    const { id } = await client.call('drafting.draft', { template: 'letter' })
    const attach = (path: string) => client.call('files.attach', { agreement: id, from: { path } })
    const large = join(elsewhere, 'large.bin')
    writeFileSync(large, '')
    truncateSync(large, 201 * 1024 * 1024)
    await expect(attach(large)).rejects.toThrow(/is larger than 200 MB/)
    await expect(attach(join(elsewhere, 'none'))).rejects.toThrow(/is not there/)
    await expect(attach(elsewhere)).rejects.toThrow(/is a folder/)
    await expect(attach('relative.txt')).rejects.toThrow(/is not complete/)
    expect(await client.call('files.list', { agreement: id })).toEqual([])
  })
})
