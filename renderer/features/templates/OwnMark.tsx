import { IconUserEdit } from '@tabler/icons-react'
import { templatesWords as words } from '../../../main/contract/messages/screens/templates.ts'
import styles from './templates.module.css'

/** Says that a template is the organization's own. */
export function OwnMark() {
  return (
    <span className={styles.own} title={words.ownHelp}>
      <IconUserEdit size={14} stroke={1.75} aria-hidden />
      {words.own}
    </span>
  )
}
