import type { ActionId } from '../../../main/contract/actions/index.ts'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import { useOffer } from '../../ui/offers.ts'
import { reportTrouble } from '../../ui/troubles.ts'
import { printAgreement } from './print-agreement.ts'
import { startExport } from './start-export.tsx'

/** Offers export and print of the opened agreement to menu, palette and keys. */
export function useExportActions(agreement: Pick<AgreementDetails, 'id' | 'number' | 'title'>, onBefore: () => Promise<void>): void {
  useOffer<ActionId>('agreement.export-pdf', () => void startExport(agreement, 'pdf', onBefore).catch(reportTrouble))
  useOffer<ActionId>('agreement.export-docx', () => void startExport(agreement, 'docx', onBefore).catch(reportTrouble))
  useOffer<ActionId>('agreement.export-html', () => void startExport(agreement, 'html', onBefore).catch(reportTrouble))
  useOffer<ActionId>('agreement.print', () => void printAgreement(agreement, onBefore).catch(reportTrouble))
}
