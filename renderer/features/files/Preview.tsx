import { ActionIcon } from '@mantine/core'
import { IconDownload, IconFile, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { isShown, type ShownType, storedAddress } from '../../../main/contract/file-bridge.ts'
import type { FileSummary } from '../../../main/contract/files.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { filesWords as words } from '../../../main/contract/messages/screens/files.ts'
import { troubleOf, useAsk } from '../../core.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import styles from './files.module.css'

/** A stored file as it looks: PDF, pictures and plain text. Nothing else is opened. */
export function Preview({ file, onSave, onClose }: { readonly file: FileSummary; readonly onSave: () => void; readonly onClose: () => void }) {
  const title = fill(words.preview, { name: file.name })
  return (
    <section className={styles.preview} aria-label={title}>
      <div className={styles.previewHead}>
        <h2 className={styles.previewName} title={file.name}>
          <bdi>{file.name}</bdi>
        </h2>
        <ActionIcon aria-label={words.saveCopy} title={words.saveCopy} onClick={onSave}>
          <IconDownload size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={words.closePreview} title={words.closePreview} onClick={onClose}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      <div className={styles.previewBody}>
        <Content file={file} title={title} />
      </div>
    </section>
  )
}

function Content({ file, title }: { readonly file: FileSummary; readonly title: string }) {
  if (isShown(file.mediaType)) return <Stored file={file} mediaType={file.mediaType} title={title} />
  if (file.mediaType.startsWith('text/')) return <PlainText file={file} title={title} />
  return (
    <EmptyState icon={IconFile} title={words.noPreview}>
      {words.noPreviewHelp}
    </EmptyState>
  )
}

/** Shown by the browser straight from the data folder, each time after its bytes were found to be those that were put in. */
function Stored({ file, mediaType, title }: { readonly file: FileSummary; readonly mediaType: ShownType; readonly title: string }) {
  const ready = useAsk('files.ready', { file: file.id })
  const [broken, setBroken] = useState(false)
  const again = () => {
    setBroken(false)
    void ready.refetch()
  }
  // It may have gone or changed since it was checked: then the sentence says so.
  const cannotShow = () => {
    setBroken(true)
    void ready.refetch()
  }
  if (ready.isFetching) return <p role="status">{words.reading}</p>
  if (ready.isError) return <ProblemNote trouble={troubleOf(ready.error)} onRetry={again} />
  if (!ready.data) return null
  const address = storedAddress(ready.data.hash, mediaType)
  if (mediaType === 'application/pdf') return <Pdf title={title} address={address} />
  if (broken) return <p role="alert">{words.notAsNamed}</p>
  return <img src={address} alt={file.name} className={styles.image} onError={cannotShow} />
}

/** Chromium's own viewer, without its tools: it loads nothing and saves nothing. */
function Pdf({ title, address }: { readonly title: string; readonly address: string }) {
  return (
    <object type="application/pdf" data={`${address}#toolbar=0&navpanes=0`} title={title} aria-label={title} className={styles.frame}>
      {words.noPreview}
    </object>
  )
}

function PlainText({ file, title }: { readonly file: FileSummary; readonly title: string }) {
  const text = useAsk('files.text', { file: file.id })
  if (text.isError) return <ProblemNote trouble={troubleOf(text.error)} onRetry={() => void text.refetch()} />
  if (!text.data) return <p role="status">{words.reading}</p>
  return (
    // A person scrolls it by keys, which needs the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={styles.text} tabIndex={0} aria-label={title} dir="auto">
      {text.data.text}
    </pre>
  )
}
