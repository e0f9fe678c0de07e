import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconDownload, IconPencil, IconTrash } from '@tabler/icons-react'
import type { FileSummary } from '../../../main/contract/files.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { filesWords as words, fileTypeWords, otherFileType } from '../../../main/contract/messages/screens/files.ts'
import { shortMoment } from '../../ui/dates.ts'
import styles from './files.module.css'
import { sizeInWords } from '../../ui/sizes.ts'

interface Props {
  readonly files: readonly FileSummary[]
  /** The id of the one that is shown. */
  readonly shown: string | null
  readonly onShow: (file: FileSummary) => void
  readonly onSave: (file: FileSummary) => void
  readonly onRename: (file: FileSummary) => void
  readonly onRemove: (file: FileSummary) => void
}

export function FilesTable({ files, shown, ...actions }: Props) {
  return (
    <table className={styles.table} aria-label={words.title}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col" className={styles.type}>
            {words.type}
          </th>
          <th scope="col" className={styles.figure}>
            {words.size}
          </th>
          <th scope="col" className={styles.figure}>
            {words.added}
          </th>
          <th scope="col" className={styles.by}>
            {words.by}
          </th>
          <td className={styles.end} />
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <FileRow key={file.id} file={file} current={file.id === shown} {...actions} />
        ))}
      </tbody>
    </table>
  )
}

function FileRow({ file, current, onShow, onSave, onRename, onRemove }: Omit<Props, 'files' | 'shown'> & { readonly file: FileSummary; readonly current: boolean }) {
  const { name, mediaType, size, addedAt, addedBy } = file
  const actions = fill(words.actions, { name })
  return (
    <tr data-current={current || undefined}>
      <td>
        <button type="button" className={styles.name} aria-label={fill(words.show, { name })} aria-pressed={current} title={name} onClick={() => onShow(file)}>
          <bdi>{name}</bdi>
        </button>
      </td>
      <td>{fileTypeWords[mediaType] ?? otherFileType}</td>
      <td className={styles.figure}>{sizeInWords(size)}</td>
      <td className={styles.figure}>{shortMoment(addedAt)}</td>
      <td>
        <bdi>{addedBy}</bdi>
      </td>
      <td className={styles.end}>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon aria-label={actions} title={actions}>
              <IconDots size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown aria-label={actions}>
            <Menu.Item leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />} onClick={() => onSave(file)}>
              {words.saveCopy}
            </Menu.Item>
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />} onClick={() => onRename(file)}>
              {words.rename}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />} onClick={() => onRemove(file)}>
              {words.remove}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  )
}
