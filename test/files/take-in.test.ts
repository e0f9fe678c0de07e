import { appendFileSync, existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeIn } from '../../main/files/take-in.ts'
import { failureOf } from './failure-of.ts'
import { temporaryFolder } from '../core/fixture.ts'

const megabyte = 1024 * 1024

function world(size: number) {
  const root = temporaryFolder()
  const [files, path] = [join(root, 'files'), join(root, 'given.bin')]
  writeFileSync(path, Buffer.alloc(size, 'x'))
  const leftovers = () => (existsSync(join(files, '.unfinished')) ? readdirSync(join(files, '.unfinished')) : [])
  return { folder: { files }, path, leftovers }
}

describe('a file that is taken in piece by piece', () => {
  it.each([
    ['deleted', (path: string) => rmSync(path)],
    ['cut off', (path: string) => truncateSync(path, 1)],
    ['written on', (path: string) => appendFileSync(path, 'more')],
  ])('and %s meanwhile is refused, and nothing of it stays', async (_what, disturb) => {
    const { folder, path, leftovers } = world(3 * megabyte)
    let disturbed = false
    const onProgress = () => {
      if (!disturbed) disturb(path)
      disturbed = true
    }
    expect(await failureOf(() => takeIn(folder, path, 10 * megabyte, { onProgress }))).toMatchObject({ code: 'file-changed-meanwhile' })
    expect(leftovers()).toEqual([])
  })

  it('can be stopped, and nothing of it stays', async () => {
    const { folder, path, leftovers } = world(3 * megabyte)
    const stopping = new AbortController()
    await expect(takeIn(folder, path, 10 * megabyte, { signal: stopping.signal, onProgress: () => stopping.abort() })).rejects.toThrow()
    expect(leftovers()).toEqual([])
  })

  it('tells how far it is, to the end', async () => {
    const { folder, path } = world(2 * megabyte + 1)
    const seen: number[] = []
    expect(await takeIn(folder, path, 10 * megabyte, { onProgress: (done) => seen.push(done) })).toMatchObject({ size: 2 * megabyte + 1 })
    expect(seen).toEqual([megabyte, 2 * megabyte, 2 * megabyte + 1])
  })

  it('and has more than it may is not taken', async () => {
    const { folder, path } = world(2 * megabyte)
    expect(await takeIn(folder, path, megabyte)).toBeNull()
  })
})
