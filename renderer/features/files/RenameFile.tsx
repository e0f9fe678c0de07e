import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { FileSummary } from '../../../main/contract/files.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { filesWords as words } from '../../../main/contract/messages/screens/files.ts'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import { call, troubleOf } from '../../core.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldError } from '../../ui/FieldError.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { toast } from '../../ui/toast.tsx'
import styles from './files.module.css'

/** Asks for the name that a file should have; null: nothing is asked. */
export function RenameFile({ file, onClose }: { readonly file: FileSummary | null; readonly onClose: () => void }) {
  return (
    <Dialog opened={file !== null} onClose={onClose} title={words.renameTitle}>
      {file && <NameForm file={file} onClose={onClose} />}
    </Dialog>
  )
}

/** What Windows, macOS or Linux do not take in a name. */
const wrongName = /[<>:"/\\|?*]|^\.+$|^\s*$/

function NameForm({ file, onClose }: { readonly file: FileSummary; readonly onClose: () => void }) {
  const [name, setName] = useState(file.name)
  const rename = useMutation({ mutationFn: (to: string) => call('files.rename', { file: file.id, name: to }), onSuccess: onRenamed })
  const wrong = wrongName.test(name)
  function onRenamed() {
    onClose()
    const back = () => void call('files.rename', { file: file.id, name: file.name })
    toast(`renamed ${file.id}`, fill(words.renamed, { from: file.name, to: name }), { name: words.undo, undoes: true, act: back })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === file.name) onClose()
    else if (!wrong && !rename.isPending) rename.mutate(name)
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        data-autofocus
        label={words.newName}
        value={name}
        maxLength={200}
        error={wrong && <FieldError>{words.nameWrong}</FieldError>}
        onFocus={(event) => event.currentTarget.setSelectionRange(0, Math.max(0, file.name.lastIndexOf('.')) || file.name.length)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {rename.isError && <ProblemNote trouble={troubleOf(rename.error)} />}
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {partWords.cancel}
        </Button>
        <Button type="submit">{words.renameDo}</Button>
      </div>
    </form>
  )
}
