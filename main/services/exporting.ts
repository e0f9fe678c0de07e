import type { Destination, ExportFormat, exportingMethods } from '../contract/exporting.ts'
import { progressText } from '../contract/messages/progress.ts'
import { failure } from '../contract/problem.ts'
import { isInside, realPath } from '../files/paths.ts'
import type { Call, ServiceContext } from './context.ts'
import { draftText } from './draft-text.ts'
import { exportMany } from './export-many.ts'
import type { HandlersOf } from './handlers.ts'
import { gather, makers } from './make-files.ts'
import { type Place, writeAgreement } from './write-agreement.ts'

export const exportingHandlers = (context: ServiceContext): HandlersOf<typeof exportingMethods> => ({
  'exporting.export': async ({ agreement, outputs }, call) => {
    const places = await placesFor(context, outputs, call)
    const steps = stepCounter(call, places.length + 2)
    return writeAgreement(context, agreement, places, call, steps.next)
  },
  'exporting.many': (asked, call) => exportMany(context, asked, call),
  'exporting.preview': ({ agreement }, call) => {
    const steps = stepCounter(call, 3)
    steps.next(progressText.assembling)
    const material = gather(context, draftText(context, agreement))
    steps.next(progressText.printing)
    return makers.pdf(context, material, call, () => steps.next(progressText.finishing))
  },
})

type Outputs = readonly { readonly format: ExportFormat; readonly to: Destination }[]

/** Where each format goes: not two to one place, and never into the data folder. */
async function placesFor({ grants, folder }: ServiceContext, outputs: Outputs, { door }: Call): Promise<readonly Place[]> {
  const places = outputs.map(({ format, to }) => ({ format, path: grants.pathFor(to, format, door) }))
  const seen = new Set<string>()
  for (const { path } of places) {
    const target = await realPath(path)
    if (seen.has(target)) throw failure('paths-equal', { path })
    seen.add(target)
    if (isInside(target, await realPath(folder.root))) throw failure('path-in-data-folder', { path, folder: folder.root })
  }
  return places
}

function stepCounter(call: Call, total: number) {
  let done = 0
  return {
    next: (says: string) => {
      call.signal.throwIfAborted()
      call.progress({ done: done++, total, says })
    },
  }
}
