import { notifications } from '@mantine/notifications'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import { printingWords as words } from '../../../main/contract/messages/screens/printing.ts'
import { failure } from '../../../main/contract/problem.ts'
import { call, shell } from '../../core.ts'

const id = 'print'

/**
 * Makes the PDF as an export would, and opens it in the person's program for PDF documents, which prints it: what comes out of the printer is
 * what an export writes. Fails with a `ProblemError`.
 */
export async function printAgreement(agreement: Pick<AgreementDetails, 'id' | 'number' | 'title'>, onBefore: () => Promise<void>): Promise<void> {
  notifications.show({ id, role: 'status', withCloseButton: false, autoClose: false, loading: true, message: words.preparing })
  try {
    await onBefore()
    const pdf = await call('exporting.preview', { agreement: agreement.id })
    if (!(await shell.openPdf(`${agreement.number} ${[...agreement.title].slice(0, 80).join('')}`, pdf))) throw failure('no-pdf-program')
  } finally {
    notifications.hide(id)
  }
}
