import { useState } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import { finalisingWords as words } from '../../../main/contract/messages/screens/finalising.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FinaliseForm } from './FinaliseForm.tsx'
import type { Lead } from './lead.ts'

interface Props {
  readonly agreement: Pick<AgreementDetails, 'id' | 'number'>
  readonly opened: boolean
  readonly onClose: () => void
  readonly onLead: (lead: Lead) => void
}

/** Freezes the text and sends it out, after a dialog that says what stops it. */
export function Finalise({ agreement, opened, onClose, onLead }: Props) {
  const [leads, setLeads] = useState(false)
  const leave = (next: () => void) => {
    setLeads(true)
    onClose()
    next()
  }
  const cancel = () => {
    setLeads(false)
    onClose()
  }
  return (
    <Dialog opened={opened} onClose={cancel} title={words.title} size={600} returnFocus={!leads}>
      <FinaliseForm agreement={agreement} onClose={cancel} onDone={() => leave(() => document.querySelector('main')?.focus())} onLead={(lead) => leave(() => onLead(lead))} />
    </Dialog>
  )
}
