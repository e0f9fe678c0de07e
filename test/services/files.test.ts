import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { largestPicture } from '../../main/contract/files.ts'
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

  it('are renamed, removed and put back with their bytes, and each is in the history', async () => {
    const elsewhere = temporaryFolder()
    const { client } = visit(await core())
    const { id } = await client.call('drafting.draft', { template: 'letter' })
    const path = join(elsewhere, 'scan.txt')
    writeFileSync(path, 'signed')
    const file = await client.call('files.attach', { agreement: id, from: { path } })
    await client.call('files.rename', { file: file.id, name: 'Signed scan.txt' })
    await client.call('files.remove', { file: file.id })
    expect(await client.call('files.list', { agreement: id })).toEqual([])
    expect(await client.call('files.putBack', { agreement: id, file: file.id })).toEqual({ ...file, name: 'Signed scan.txt' })
    expect(await client.call('files.text', { file: file.id })).toEqual({ text: 'signed' })
    await expect(client.call('files.putBack', { agreement: id, file: file.id })).rejects.toThrow(/already/)
    const { rows } = await client.call('history.list', { agreement: id })
    expect(rows.slice(0, 4).map(({ says }) => says)).toEqual(['File put back: Signed scan.txt.', 'File removed: Signed scan.txt.', 'File renamed.', 'File added: scan.txt.'])
  })

  it.each(['../out.txt', 'a/b', '..', 'con:1', ' '])('take no name such as %j', async (name) => {
    const elsewhere = temporaryFolder()
    const { client } = visit(await core())
    const { id } = await client.call('drafting.draft', { template: 'letter' })
    writeFileSync(join(elsewhere, 'a.txt'), 'a')
    const file = await client.call('files.attach', { agreement: id, from: { path: join(elsewhere, 'a.txt') } })
    await expect(client.call('files.rename', { file: file.id, name })).rejects.toThrow()
  })

  it('are written out as they were put in, and never into the data folder', async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()]
    const { client } = visit(await core(folder))
    const { id } = await client.call('drafting.draft', { template: 'letter' })
    const [from, to] = [join(elsewhere, 'large.bin'), join(elsewhere, 'copy.bin')]
    const bytes = Buffer.alloc(5 * 1024 * 1024 + 7, 'ab')
    writeFileSync(from, bytes)
    const file = await client.call('files.attach', { agreement: id, from: { path: from } })
    await client.call('files.saveCopy', { file: file.id, to: { path: to } })
    expect(readFileSync(to).equals(bytes)).toBe(true)
    await expect(client.call('files.saveCopy', { file: file.id, to: { path: join(folder, 'x') } })).rejects.toThrow(/data folder/)
    writeFileSync(join(folder, 'files', file.hash.slice(0, 2), file.hash.slice(2)), 'other bytes')
    await expect(client.call('files.saveCopy', { file: file.id, to: { path: to } })).rejects.toThrow(/has changed on the disk/)
    expect(readFileSync(to).equals(bytes)).toBe(true)
  })

  it('that are gone or changed on the disk say so, leave the others alone, and are put right by adding them again', async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()]
    const { client } = visit(await core(folder))
    const { id } = await client.call('drafting.draft', { template: 'letter' })
    const attach = (name: string) => client.call('files.attach', { agreement: id, from: { path: join(elsewhere, name) } })
    for (const name of ['scan.png', 'other.png', 'notes.txt']) writeFileSync(join(elsewhere, name), `bytes of ${name}`)
    const [scan, other, notes] = [await attach('scan.png'), await attach('other.png'), await attach('notes.txt')]
    const stored = (hash: string) => join(folder, 'files', hash.slice(0, 2), hash.slice(2))
    writeFileSync(stored(scan.hash), 'bytes of scan,pnq')
    rmSync(stored(notes.hash))
    await expect(client.call('files.ready', { file: scan.id })).rejects.toMatchObject({ problem: { code: 'stored-file-damaged', remedy: expect.stringMatching(/^Add the same file again/) } })
    await expect(client.call('files.text', { file: notes.id })).rejects.toMatchObject({ problem: { code: 'stored-file-missing', remedy: expect.stringMatching(/^Add the same file again/) } })
    await expect(client.call('files.saveCopy', { file: notes.id, to: { path: join(elsewhere, 'copy') } })).rejects.toThrow(/is missing/)
    expect(await client.call('files.ready', { file: other.id })).toEqual({ hash: other.hash })
    expect(await client.call('files.list', { agreement: id })).toHaveLength(3)

    await attach('scan.png')
    await attach('notes.txt')
    expect(await client.call('files.ready', { file: scan.id })).toEqual({ hash: scan.hash })
    expect(await client.call('files.text', { file: notes.id })).toEqual({ text: 'bytes of notes.txt' })
  })

  it('are kept when a picture is too large to be shown, and the copy is whole', async () => {
    const elsewhere = temporaryFolder()
    const { client } = visit(await core())
    const { id } = await client.call('drafting.draft', { template: 'letter' })
    const attach = async (name: string, size: number) => {
      writeFileSync(join(elsewhere, name), 'x')
      truncateSync(join(elsewhere, name), size)
      return client.call('files.attach', { agreement: id, from: { path: join(elsewhere, name) } })
    }
    const [limit, larger] = [await attach('limit.png', largestPicture), await attach('larger.png', largestPicture + 1)]
    expect(await client.call('files.ready', { file: limit.id })).toEqual({ hash: limit.hash })
    await expect(client.call('files.ready', { file: larger.id })).rejects.toMatchObject({ problem: { says: 'larger.png is a picture of more than 40 MB: too much to be shown here.', remedy: expect.stringMatching(/^Save a copy/) } })
    await client.call('files.saveCopy', { file: larger.id, to: { path: join(elsewhere, 'copy.png') } })
    expect(statSync(join(elsewhere, 'copy.png')).size).toBe(largestPicture + 1)
  })
})
