import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLockInfo, takeLock, type Lock, type LockInfo } from '../../main/store/lock.ts'
import { makeReadOnly, temporaryFolder } from '../files/folders.ts'
import { bundleChild, removeBundle, startChild } from './child.ts'
import { at, failureOf } from './fixture.ts'

let child = ''
beforeAll(async () => void (child = await bundleChild('lock')))
afterAll(() => removeBundle(child))

const me: LockInfo = { pid: process.pid, socket: '/run/entente.sock', token: 'secret', startedAt: at }

function release(lock: Lock): void {
  if (!lock.held) throw new Error('The lock is not held.')
  lock.release()
}

test('a folder has one holder, who says who it is to this user only', () => {
  const folder = temporaryFolder()
  const lock = takeLock(folder, me)
  expect(takeLock(folder, { ...me, token: 'other' })).toEqual({ held: false, by: me })
  expect(readLockInfo(folder)).toEqual(me)
  expect(statSync(join(folder, 'entente.lock.json')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder).toSorted()).toEqual(['entente.lock', 'entente.lock.json'])
  release(lock)
  expect(readLockInfo(folder)).toBeNull()
  release(lock)
  release(takeLock(folder, me))
})

test('another process is told who holds it, and gets it after the release', async () => {
  const folder = temporaryFolder()
  const lock = takeLock(folder, me)
  expect((await startChild(child, [folder, 'child']).lines.next()).value).toBe('in use by secret')
  release(lock)
  const holder = startChild(child, [folder, 'child'])
  expect((await holder.lines.next()).value).toBe('held')
  expect(takeLock(folder, me)).toMatchObject({ held: false, by: { pid: holder.pid, token: 'child' } })
  holder.process.stdin?.write('release\n')
  expect((await holder.lines.next()).value).toBe('released')
  release(takeLock(folder, me))
})

test('the lock goes with a process that is killed, whatever it left behind', async () => {
  const folder = temporaryFolder()
  const holder = startChild(child, [folder, 'child'])
  expect((await holder.lines.next()).value).toBe('held')
  await holder.kill()
  expect(existsSync(join(folder, 'entente.lock.json'))).toBe(true)
  expect(readLockInfo(folder)).toBeNull()
  const lock = takeLock(folder, me)
  expect(readLockInfo(folder)).toEqual(me)
  release(lock)
})

test('what is no information about a holder is taken for none', () => {
  const folder = temporaryFolder()
  const lock = takeLock(folder, me)
  for (const words of ['', '{', '{"pid": "1"}', 'null', '[]']) {
    writeFileSync(join(folder, 'entente.lock.json'), words)
    expect(takeLock(folder, me)).toEqual({ held: false, by: null })
  }
  // Not read: closing a handle of it would drop this process's lock.
  expect(statSync(join(folder, 'entente.lock')).size).toBe(0)
  release(lock)
})

test('a folder that is read-only cannot be held', () => {
  const folder = temporaryFolder()
  makeReadOnly(folder)
  expect(failureOf(() => takeLock(folder, me)).code).toBe('data-folder-read-only')
})
