import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** Runs a program on this terminal. @returns {Promise<number>} its exit code; as shells do, 128 + n for signal n */
export function passOn(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}
