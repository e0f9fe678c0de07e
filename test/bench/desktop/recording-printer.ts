import type { PrintOptions } from '../../../main/contract/print.ts'
import { Printer } from '../../../main/shell/print.ts'

interface Printed {
  readonly html: string
  readonly options: PrintOptions
  /** When it was asked for, by `performance.now()`. */
  readonly from: number
  readonly milliseconds: number
}

/** The app's printer, which remembers what it was given last and how long it took. */
export class RecordingPrinter extends Printer {
  private printed: Printed | null = null

  get last(): Printed {
    if (!this.printed) throw new Error('Nothing was printed yet.')
    return this.printed
  }

  override async printPdf(id: string, html: string, options: PrintOptions): Promise<Uint8Array> {
    const from = performance.now()
    const bytes = await super.printPdf(id, html, options)
    this.printed = { html, options, from, milliseconds: performance.now() - from }
    return bytes
  }
}
