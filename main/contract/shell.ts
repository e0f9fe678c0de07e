import type { PrintOptions } from './print.ts'

/** What core needs of the desktop. Implemented by the shell; a command line starts Electron only when it is asked. */
export interface Shell {
  /** Prints a complete HTML document, which loads nothing from outside, to PDF. `job` names it for `cancelPrint`. */
  printPdf(job: string, html: string, options: PrintOptions): Promise<Uint8Array>
  cancelPrint(job: string): Promise<void>
}
