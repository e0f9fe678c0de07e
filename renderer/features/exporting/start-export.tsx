import { notifications } from '@mantine/notifications'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import type { ExportFormat } from '../../../main/contract/exporting.ts'
import { shell } from '../../core.ts'
import { fileNameFor } from './file-name.ts'
import { ExportCard } from './ExportCard.tsx'
import styles from './exporting.module.css'

let exports = 0
/** The cards of exports that went well, or were cancelled: the next export takes their place. */
const ended = new Set<string>()

/** Asks where to, then exports; a card says how far it is, on whatever screen the person is by then. */
export async function startExport(agreement: Pick<AgreementDetails, 'id' | 'number' | 'title'>, format: ExportFormat, onBefore: () => Promise<void>): Promise<void> {
  const place = await shell.chooseWhereToSave(fileNameFor(agreement.number, agreement.title, format), format)
  if (place === null) return
  const id = `export-${++exports}`
  const close = () => {
    ended.delete(id)
    notifications.hide(id)
  }
  ended.forEach((card) => notifications.hide(card))
  ended.clear()
  notifications.show({
    id,
    role: 'group',
    withCloseButton: false,
    allowClose: false,
    autoClose: false,
    className: styles.notification,
    message: <ExportCard agreement={agreement.id} format={format} place={place} onBefore={onBefore} onEnded={() => ended.add(id)} onClose={close} />,
  })
}
