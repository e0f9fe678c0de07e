import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { encodeLine } from '../../main/contract/wire.ts'
import { openCore } from '../../main/core/open.ts'
import { reachCore } from '../../main/core/reach.ts'
import { type LockInfo, readLockInfo, takeLock } from '../../main/store/lock.ts'
import { answers, noPrinter, startIn, temporaryFolder, visit } from './fixture.ts'

async function listening(folder: string) {
  const opened = await openCore(startIn(folder), noPrinter, { listen: true, waitForLock: 0 })
  if (!opened.ok) throw new Error(opened.problem.says)
  onTestFinished(() => opened.core.close())
  return opened.core
}

const socketOf = (folder: string): LockInfo => readLockInfo(folder) ?? { pid: 0, socket: '', token: '', startedAt: '' }

/** Sends a line to the socket; resolves when core hangs up. */
const sends = (folder: string, line: string) =>
  new Promise<string>((resolve, reject) => {
    let heard = ''
    const socket = connect(socketOf(folder).socket, () => socket.write(line))
    socket.setEncoding('utf8').on('data', (piece: string) => (heard += piece))
    socket.on('close', () => resolve(heard)).on('error', reject)
  })

describe('core for a command', () => {
  it('is the one of the app that has the folder open; its windows hear of what the command did', async () => {
    const folder = temporaryFolder()
    const app = await listening(folder)
    const { events } = visit(app, 'window')
    const reached = await reachCore(startIn(folder), noPrinter)
    const { id } = await reached.client.call('drafting.draft', { template: 'letter', answers })
    await reached.close()
    expect(events).toContainEqual({ kind: 'agreement-changed', agreement: id })
  })

  it('is one in this process when nobody has the folder open', async () => {
    const folder = temporaryFolder()
    const reached = await reachCore(startIn(folder), noPrinter)
    expect(await reached.client.call('agreements.list', {})).toMatchObject({ total: 0 })
    await reached.close()
    expect(readLockInfo(folder)).toBeNull()
  })

  it('is refused, with who has it, when another process holds the folder and does not answer', async () => {
    const folder = temporaryFolder()
    const lock = takeLock(folder, { pid: process.pid, socket: '', token: 'x', startedAt: '2026-11-22T12:00:00Z' })
    onTestFinished(() => (lock.held ? lock.release() : undefined))
    await expect(reachCore(startIn(folder), noPrinter, 0)).rejects.toThrow(`is in use by another Entente (process ${process.pid}).`)
  })

  it('waits for a command that ends in a moment', async () => {
    const folder = temporaryFolder()
    const lock = takeLock(folder, { pid: process.pid, socket: '', token: 'x', startedAt: '2026-11-22T12:00:00Z' })
    const reaching = reachCore(startIn(folder), noPrinter)
    if (lock.held) lock.release()
    const reached = await reaching
    expect(await reached.client.call('agreements.list', {})).toMatchObject({ total: 0 })
    await reached.close()
  })
})

describe('the socket', () => {
  it('hangs up on a wrong token', async () => {
    const folder = temporaryFolder()
    await listening(folder)
    expect(await sends(folder, encodeLine({ t: 'q', i: '1', m: 'hello', a: ['guess'] }))).not.toContain('true')
  })

  it.each([
    ['a call before the greeting', encodeLine({ t: 'q', i: '1', m: 'call', a: ['1', 'agreements.list', {}] })],
    ['what is no JSON', 'GET / HTTP/1.1\n'],
    ['JSON that is no call', encodeLine({ any: 'thing' })],
  ])('hangs up on %s, and goes on serving', async (_what, line) => {
    const folder = temporaryFolder()
    await listening(folder)
    await sends(folder, line)
    const reached = await reachCore(startIn(folder), noPrinter)
    expect(await reached.client.call('app.about', {})).toMatchObject({ dataFolder: folder })
    await reached.close()
  })

  it('has its token in a file that only its owner can read', async () => {
    const folder = temporaryFolder()
    await listening(folder)
    const { token } = JSON.parse(readFileSync(join(folder, 'entente.lock.json'), 'utf8')) as LockInfo
    expect(token).toMatch(/^[0-9a-f]{64}$/)
  })
})
