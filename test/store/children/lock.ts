import { writeSync } from 'node:fs'
import { takeLock } from '../../../main/store/lock.ts'

const [folder = '', token = ''] = process.argv.slice(2)
const lock = takeLock(folder, { pid: process.pid, socket: '/tmp/socket', token, startedAt: '2026-02-03T10:11:12.345Z' })
writeSync(1, `${lock.held ? 'held' : `in use by ${lock.by?.token}`}\n`)
process.stdin.resume().once('data', () => {
  if (lock.held) lock.release()
  writeSync(1, 'released\n')
})
