import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type Measure, timed } from '../measure.ts'

const run = promisify(execFile)

/** LibreOffice started to convert one file into `folder`; null where it is not installed. */
export async function libreOffice(file: string, format: 'pdf' | 'docx', folder: string): Promise<Measure | null> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'libreoffice')).href}`
  try {
    await run('soffice', [profile, '--headless', '--version'])
  } catch {
    return null
  }
  return timed(() => run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'converted'), file]))
}
