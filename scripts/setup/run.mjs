import { spawn } from 'node:child_process'

/**
 * Runs a program, without a shell and without standard input.
 * @returns {Promise<{code: number, output: string}>} code 127 when the program is missing; `output` holds stdout and stderr.
 */
export function run(command, args, { cwd, env = process.env, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, timeout, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ code: error.code === 'ENOENT' ? 127 : 126, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * The npm that runs this script, or the one on the path. Windows cannot start npm.cmd without a shell, hence npm's own file.
 * An outer `npm --silent` would silence this one too, and with it the reason of a failure.
 */
export function npm(args, { env = process.env, ...options } = {}) {
  const file = process.env.npm_execpath
  const loud = { ...options, env: { ...env, npm_config_loglevel: 'error' } }
  return file?.endsWith('.js') ? run(process.execPath, [file, ...args], loud) : run('npm', args, loud)
}
