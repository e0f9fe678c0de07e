import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shell } from 'electron'

/** A folder for documents that another program shows for a while. It is emptied at each start. */
export class PdfOpener {
  private readonly folder: string
  private opened = 0

  constructor(folder: string) {
    this.folder = folder
    rmSync(folder, { recursive: true, force: true })
  }

  /** Opens the document in the program that the person has for PDF; false: there is none. `name` is a file name without a path. */
  async open(name: string, pdf: Uint8Array): Promise<boolean> {
    const own = join(this.folder, String(++this.opened))
    mkdirSync(own, { recursive: true, mode: 0o700 })
    const file = join(own, name)
    writeFileSync(file, pdf, { mode: 0o600 })
    return (await shell.openPath(file)) === ''
  }
}
