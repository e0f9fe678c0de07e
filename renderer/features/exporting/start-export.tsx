import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import type { ExportFormat } from '../../../main/contract/exporting.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { exportingWords as words } from '../../../main/contract/messages/screens/exporting.ts'
import { call, shell } from '../../core.ts'
import { Done } from './Done.tsx'
import { fileNameFor } from './file-name.ts'
import { showCard } from './show-card.tsx'

/** Asks where to, then exports. */
export async function startExport(agreement: Pick<AgreementDetails, 'id' | 'number' | 'title'>, format: ExportFormat, onBefore: () => Promise<void>): Promise<void> {
  const place = await shell.chooseWhereToSave(fileNameFor(agreement.number, agreement.title, format), format)
  if (place === null) return
  showCard({
    title: fill(words.exporting, { name: place.shown }),
    work: async (how) => {
      await onBefore()
      return call('exporting.export', { agreement: agreement.id, outputs: [{ format, to: { grant: place.grant } }] }, how)
    },
    done: () => <Done says={fill(words.done, { name: place.shown })} grant={place.grant} />,
    cancelled: words.cancelled,
    passes: () => true,
  })
}
