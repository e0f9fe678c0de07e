import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { commentWords as words } from '../../../../main/contract/messages/screens/comments.ts'
import { troubleOf } from '../../../core.ts'
import { dropDraft, keepDraft, keptDraft } from '../../../ui/drafts.ts'
import styles from './Comments.module.css'

interface Props {
  /** What it is for. */
  readonly of: string
  readonly label: string
  readonly action: string
  /** What it begins with. */
  readonly text?: string
  readonly onSave: (text: string) => Promise<unknown>
  readonly onClose: () => void
}

/** A field for the words of a comment. What cannot be kept stays in it, with the reason; what is half-written is there again, unless it was cancelled. */
export function Composer({ of, label, action, text = '', onSave, onClose }: Props) {
  const [value, setValue] = useState(() => keptDraft(of) ?? text)
  const [failed, setFailed] = useState<unknown>(null)
  const [saving, setSaving] = useState(false)
  const type = (next: string) => {
    setValue(next)
    if (next.trim() === '' && text === '') dropDraft(of)
    else keepDraft(of, next)
  }
  const close = () => {
    dropDraft(of)
    onClose()
  }
  const save = () => {
    setSaving(true)
    onSave(value).then(close, (error: unknown) => {
      setFailed(error)
      setSaving(false)
    })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const trouble = failed === null ? null : troubleOf(failed)
  return (
    <div className={styles.composer}>
      <Textarea label={label} value={value} autosize minRows={2} maxRows={10} autoFocus error={trouble && `${trouble.says} ${trouble.remedy}`} onChange={(event) => type(event.currentTarget.value)} onKeyDown={onKey} />
      <div className={styles.actions}>
        <Button variant="default" size="xs" loading={saving} disabled={value.trim() === ''} onClick={save}>
          {action}
        </Button>
        <Button variant="subtle" size="xs" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </div>
  )
}
