import { Button } from '@mantine/core'
import { IconPaperclip, IconPlus } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import type { PickedFile } from '../../../main/contract/file-bridge.ts'
import { type FileSummary, largestFile } from '../../../main/contract/files.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { filesWords as words } from '../../../main/contract/messages/screens/files.ts'
import { call, shell, troubleOf, useAsk } from '../../core.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { toast } from '../../ui/toast.tsx'
import styles from './files.module.css'
import { FilesTable } from './FilesTable.tsx'
import { Preview } from './Preview.tsx'
import { RenameFile } from './RenameFile.tsx'
import { Transfers } from './Transfers.tsx'
import { useTransfers } from './useTransfers.ts'

/** The files that belong to an agreement: added by the dialog or dropped anywhere on the tab, shown, saved out, renamed, removed. */
export function FilesTab({ agreement }: { readonly agreement: string }) {
  const files = useAsk('files.list', { agreement })
  const { transfers, run } = useTransfers()
  const [shown, setShown] = useState<string | null>(null)
  const [renaming, setRenaming] = useState<FileSummary | null>(null)
  const [over, setOver] = useState(false)
  const add = async (picked: readonly PickedFile[]) => {
    for (const { grant, name } of picked) await run(fill(words.adding, { name }), name, (how) => call('files.attach', { agreement, from: { grant } }, how))
  }
  const save = async (file: FileSummary) => {
    const to = await shell.chooseWhereToSaveCopy(file.name)
    if (!to) return
    await run(fill(words.saving, { name: file.name }), file.name, async (how) => {
      await call('files.saveCopy', { file: file.id, to: { grant: to.grant } }, how)
      toast(`saved ${file.id}`, fill(words.saved, { name: to.shown }))
    })
  }
  const remove = async (file: FileSummary) => {
    if (shown === file.id) setShown(null)
    await call('files.remove', { file: file.id })
    toast(`removed ${file.id}`, fill(words.removed, { name: file.name }), { name: words.undo, undoes: true, act: () => void call('files.putBack', { agreement, file: file.id }) })
  }
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      const dropped = [...event.dataTransfer.files]
      void shell.takeDropped(dropped).then((picked) => (picked.length > 0 ? add(picked) : toast('nothing dropped', words.nothingDropped)))
    },
  }
  const preview = files.data?.find(({ id }) => id === shown)
  return (
    <div className={styles.tab} data-over={over || undefined} data-split={preview !== undefined || undefined} {...drop}>
      <div className={styles.side}>
        <div className={styles.head}>
          <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => void shell.chooseFiles().then(add)}>
            {words.add}
          </Button>
          <p className={styles.help}>{over ? words.dropNow : fill(words.dropHelp, { limit: largestFile / 1024 / 1024 })}</p>
        </div>
        <Transfers transfers={transfers} />
        {files.isError && <ProblemNote trouble={troubleOf(files.error)} onRetry={() => void files.refetch()} />}
        {files.data?.length === 0 && transfers.length === 0 && (
          <EmptyState icon={IconPaperclip} title={words.emptyTitle}>
            {words.emptyHelp}
          </EmptyState>
        )}
        {files.data && files.data.length > 0 && (
          <FilesTable files={files.data} shown={shown} onShow={(file) => setShown(file.id)} onSave={(file) => void save(file)} onRename={setRenaming} onRemove={(file) => void remove(file)} />
        )}
      </div>
      {preview && <Preview key={preview.id} file={preview} onSave={() => void save(preview)} onClose={() => setShown(null)} />}
      <RenameFile file={renaming} onClose={() => setRenaming(null)} />
    </div>
  )
}
