// The bench's own Electron: the app's core and printer, and yardsticks beside them.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { portOf } from '../../../main/contract/channel.ts'
import { connectToCore } from '../../../main/contract/client.ts'
import { CoreProcess } from '../../../main/shell/core-process.ts'
import { declareProtocol } from '../../../main/shell/pages.ts'
import type { Findings } from '../line.ts'
import { batch } from './batch.ts'
import { exportDocx } from './docx.ts'
import type { Desktop } from './desktop.ts'
import type { DesktopRow, Job } from './job.ts'
import { exportPdf } from './pdf.ts'
import { RecordingPrinter } from './recording-printer.ts'
import { roundTrips } from './rpc.ts'

const rows: Readonly<Record<DesktopRow, (desktop: Desktop) => Promise<Findings>>> = { pdf: exportPdf, docx: exportDocx, rpc: roundTrips, batch }
const job = JSON.parse(process.env.ENTENTE_BENCH_JOB ?? '') as Job
const printer = new RecordingPrinter()

app.setPath('userData', join(job.folder, 'profile'))
app.on('window-all-closed', () => {})
declareProtocol()
void app
  .whenReady()
  .then(measure)
  .then(
    () => app.exit(0),
    (error: unknown) => {
      console.error(error)
      app.exit(1)
    },
  )

async function measure(): Promise<void> {
  const core = await startCore()
  const port = core.connect()
  if (!port) throw new Error('Core did not start.')
  try {
    const findings = await rows[job.row]({ job, core, printer, client: connectToCore(portOf(port), () => {}) })
    writeFileSync(process.env.ENTENTE_BENCH_RESULT ?? '', JSON.stringify(findings))
  } finally {
    printer.close()
    await core.stop()
  }
}

async function startCore(): Promise<CoreProcess> {
  const dist = join(job.root, 'dist')
  let opened = () => {}
  const open = new Promise<void>((resolve) => (opened = resolve))
  const core = new CoreProcess(
    job.root,
    { dataFolder: job.portfolio.folder, templates: join(job.root, 'templates'), fonts: join(dist, 'fonts'), worker: join(dist, 'worker.cjs'), speller: join(dist, 'speller.cjs'), dictionaries: join(dist, 'dictionaries'), holidays: join(dist, 'holidays.cjs'), version: '0.0.0' },
    printer,
    {
      opened: () => opened(),
      notify: () => {},
      waiting: () => {},
      lost: () => app.exit(1),
      restored: () => {},
      refused: (about) => {
        console.error(about.says)
        app.exit(1)
      },
    },
  )
  core.run()
  await open
  return core
}
