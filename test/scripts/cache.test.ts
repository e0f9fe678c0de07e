import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { alone, cacheFolder, inScratch, putInPlace } from '../../scripts/setup/cache.mjs'
import { temporaryFolder, write } from './temporary.ts'

test.each([
  ['linux', {}, ['/home/a', '.cache', 'entente-dev']],
  ['linux', { XDG_CACHE_HOME: '/x' }, ['/x', 'entente-dev']],
  ['darwin', {}, ['/home/a', 'Library', 'Caches', 'entente-dev']],
  ['win32', { LOCALAPPDATA: '/local' }, ['/local', 'entente-dev']],
  ['win32', {}, ['/home/a', 'AppData', 'Local', 'entente-dev']],
  ['darwin', { ENTENTE_CACHE: '/mine', XDG_CACHE_HOME: '/x' }, ['/mine', 'entente-dev']],
] as const)('on %s with %o the cache is outside the project', (platform, env, parts) => {
  expect(cacheFolder(env, platform, '/home/a')).toBe(join(...parts))
})

test('what is finished is moved to its place in one step, and who comes second keeps the first', async () => {
  const cache = temporaryFolder()
  const place = join(cache, 'electron')
  for (const text of ['first', 'second']) {
    await inScratch(cache, async (work: string) => {
      write(work, { 'electron/version': text })
      await putInPlace(join(work, 'electron'), place)
    })
  }
  expect(readFileSync(join(place, 'version'), 'utf8')).toBe('first')
  expect(readdirSync(join(cache, 'scratch'))).toEqual([])
})

test('a failure leaves nothing half-made, and what a killed run left is removed', async () => {
  const cache = temporaryFolder()
  write(cache, { 'scratch/work-killed/electron': 'half' })
  const attempt = inScratch(cache, async (work: string) => {
    write(work, { electron: 'half' })
    throw new Error('interrupted')
  })
  await expect(attempt).rejects.toThrow('interrupted')
  expect(readdirSync(join(cache, 'scratch'))).toEqual([])
})

test('two at the same time: one waits for the other', async () => {
  const folder = temporaryFolder()
  const order: string[] = []
  const job = (name: string) =>
    alone(folder, 'set-up', async () => {
      order.push(`${name} begins`)
      await new Promise((resolve) => setImmediate(resolve))
      order.push(`${name} ends`)
    })
  await Promise.all([job('a'), job('b')])
  const first = order[0] === 'a begins' ? ['a', 'b'] : ['b', 'a']
  expect(order).toEqual(first.flatMap((name) => [`${name} begins`, `${name} ends`]))
  expect(existsSync(join(folder, 'set-up.lock'))).toBe(false)
})

test('the lock of a process that has died is taken over', async () => {
  const folder = temporaryFolder()
  const dead = spawnSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).stdout.trim()
  write(folder, { 'set-up.lock': dead })
  expect(await alone(folder, 'set-up', async () => 'done')).toBe('done')
})

test('work that fails gives the lock back', async () => {
  const folder = temporaryFolder()
  const failing = alone(folder, 'set-up', async () => {
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(existsSync(join(folder, 'set-up.lock'))).toBe(false)
})
