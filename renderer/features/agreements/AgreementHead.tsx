import { ActionIcon } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import { agreementsWords } from '../../../main/contract/messages/screens/agreements.ts'
import { goTo } from '../../ui/place.ts'
import styles from './AgreementHead.module.css'
import { EditableTitle } from './EditableTitle.tsx'

interface Props {
  readonly agreement: AgreementDetails
  /** What stands at the right: whether all is saved, and the actions. */
  readonly children: ReactNode
}

/** The head of an opened agreement: back, number, title. */
export function AgreementHead({ agreement, children }: Props) {
  return (
    <div className={styles.head}>
      <ActionIcon aria-label={agreementsWords.back} title={agreementsWords.back} onClick={() => goTo('/agreements')} className={styles.back}>
        <IconChevronLeft size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
      <span className={styles.number}>{agreement.number}</span>
      <EditableTitle key={agreement.id} agreement={agreement} />
      <span className={styles.grow} />
      {children}
    </div>
  )
}
