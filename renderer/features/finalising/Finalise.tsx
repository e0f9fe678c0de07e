import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import { finalisingWords as words } from '../../../main/contract/messages/screens/finalising.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FinaliseForm } from './FinaliseForm.tsx'
import type { Lead } from './lead.ts'

interface Props {
  readonly agreement: Pick<AgreementDetails, 'id' | 'number'>
  /** What must be done first, such as keeping what was typed a moment ago. */
  readonly onBefore: () => Promise<void>
  readonly onLead: (lead: Lead) => void
}

/** Freezes the text and sends it out, after a dialog that says what stops it. */
export function Finalise({ agreement, onBefore, onLead }: Props) {
  const [opened, setOpened] = useState(false)
  const [leads, setLeads] = useState(false)
  const open = () => {
    setLeads(false)
    void onBefore().then(() => setOpened(true))
  }
  const leave = (next: () => void) => {
    setLeads(true)
    setOpened(false)
    next()
  }
  return (
    <>
      <Button onClick={open}>{words.action}</Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={words.title} size={600} returnFocus={!leads}>
        <FinaliseForm agreement={agreement} onClose={() => setOpened(false)} onDone={() => leave(() => document.querySelector('main')?.focus())} onLead={(lead) => leave(() => onLead(lead))} />
      </Dialog>
    </>
  )
}
