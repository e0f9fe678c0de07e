import type { ManyExported, ManyFormat } from '../../../main/contract/exporting.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { exportingWords } from '../../../main/contract/messages/screens/exporting.ts'
import type { Input } from '../../../main/contract/index.ts'
import { call, shell } from '../../core.ts'
import { ManyResult } from './ManyResult.tsx'
import { showCard } from './show-card.tsx'

/** Asks for a folder, then exports all that are named into it. */
export async function startMany(which: Input<'exporting.many'>['which'], formats: readonly ManyFormat[]): Promise<void> {
  const place = await shell.chooseFolder('export')
  if (place === null) return
  showCard<ManyExported>({
    title: fill(exportingWords.exportingTo, { name: place.shown }),
    work: (how) => call('exporting.many', { which, formats: [...formats], into: { grant: place.grant } }, how),
    done: (result) => <ManyResult result={result} place={place} />,
    cancelled: exportingWords.manyCancelled,
    passes: ({ failed, empty, because, cancelled }) => failed === 0 && empty.length === 0 && because === null && !cancelled,
  })
}
