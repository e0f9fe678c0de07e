import { join } from 'node:path'
import type { Client } from '../../../main/contract/client.ts'
import type { ExportFormat } from '../../../main/contract/exporting.ts'
import type { CoreProcess } from '../../../main/shell/core-process.ts'
import type { Measure } from '../measure.ts'
import type { Job } from './job.ts'
import type { RecordingPrinter } from './recording-printer.ts'

/** A running Electron with the app's core. */
export interface Desktop {
  readonly job: Job
  readonly core: CoreProcess
  readonly client: Client
  readonly printer: RecordingPrinter
}

/** Where the long agreement is exported to. */
export function exportedFile({ job }: Desktop, format: ExportFormat): string {
  return join(job.folder, `long.${format}`)
}

/** The whole export of the long agreement, as a window asks for it, until the file is on the disk and the trail written. */
export function wholeExport(desktop: Desktop, format: ExportFormat): Measure {
  return async () => {
    const grant = await desktop.core.grant(exportedFile(desktop, format), format)
    const started = performance.now()
    await desktop.client.call('exporting.export', { agreement: desktop.job.portfolio.long, outputs: [{ format, to: { grant } }] })
    return performance.now() - started
  }
}
