import { useState } from 'react'
import { newAgreementWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { goTo } from '../../ui/place.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { FromAnother } from './FromAnother.tsx'
import { FromTemplate } from './FromTemplate.tsx'
import styles from './NewAgreement.module.css'
import { hasHalfPaper, OnPaper } from './OnPaper.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  /** Begins from this agreement. */
  readonly from?: string | null
  /** Begins with this template. */
  readonly template?: string | null
}

/** What each way to begin needs: how to leave, and where to go when it has begun. */
export interface WayProps {
  readonly onClose: () => void
  readonly onBegun: (id: string) => void
}

/** The dialog that begins an agreement and opens it. */
export function NewAgreement({ opened, onClose, from = null, template = null }: Props) {
  const [begun, setBegun] = useState(false)
  const leave = () => {
    setBegun(false)
    onClose()
  }
  return (
    <Dialog opened={opened} onClose={leave} title={words.title} size={600} returnFocus={!begun}>
      <Ways
        from={from}
        template={template}
        onClose={leave}
        onBegun={(id) => {
          setBegun(true)
          onClose()
          goTo(`/agreements/${id}`)
        }}
      />
    </Dialog>
  )
}

const ways = [
  { value: 'template', label: words.fromTemplate },
  { value: 'another', label: words.fromAnother },
  { value: 'paper', label: words.onPaper },
] as const

function Ways({ from, template, ...leaving }: WayProps & { readonly from: string | null; readonly template: string | null }) {
  const [way, setWay] = useState<(typeof ways)[number]['value']>(() => (from !== null ? 'another' : template === null && hasHalfPaper() ? 'paper' : 'template'))
  return (
    <>
      {template === null && (
        <div className={styles.ways}>
          <Segmented label={words.way} value={way} choices={ways} onChange={setWay} wide />
        </div>
      )}
      {way === 'template' && <FromTemplate first={template} {...leaving} />}
      {way === 'another' && <FromAnother first={from} {...leaving} />}
      {way === 'paper' && <OnPaper {...leaving} />}
    </>
  )
}
