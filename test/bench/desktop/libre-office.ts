import { execFile } from 'node:child_process'
import { rm, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Measure } from '../measure.ts'

const run = promisify(execFile)

/** LibreOffice started to convert one file into `folder`; null where it is not installed. */
export async function libreOffice(file: string, format: 'pdf' | 'docx', folder: string): Promise<Measure | null> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'libreoffice')).href}`
  try {
    await run('soffice', [profile, '--headless', '--version'])
  } catch {
    return null
  }
  const to = join(folder, 'converted')
  const converted = join(to, `${basename(file, extname(file))}.${format}`)
  return async () => {
    await rm(converted, { force: true })
    const started = performance.now()
    await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', to, file])
    const time = performance.now() - started
    // It says that all is well even when it has written nothing.
    await stat(converted)
    return time
  }
}
