import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { agreementsWords } from '../../../main/contract/messages/screens/agreements.ts'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import { call, isCoreLost, troubleOf } from '../../core.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { SavedMark } from '../../ui/SavedMark.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { useSaver } from '../../ui/useSaver.ts'
import styles from './AgreementHead.module.css'

/** The title, which can be typed over in place: saved as it is typed, Enter ends, Escape puts the former one back. */
export function EditableTitle({ agreement: { id, number, title, state: stage } }: { readonly agreement: AgreementDetails }) {
  const [typed, setTyped] = useState<string | null>(null)
  const before = useRef(title)
  const pencil = useRef<HTMLButtonElement>(null)
  const { saver, state } = useSaver<string>({
    key: `title ${id}`,
    what: { name: number, place: `/agreements/${id}` },
    save: (next) => call('agreements.rename', { agreement: id, title: next }),
    merge: (_earlier, later) => later,
    again: isCoreLost,
  })
  const type = (next: string) => {
    setTyped(next)
    if (next.trim() !== '') saver.push(next.trim())
  }
  const end = () => {
    void saver.flush()
    setTyped(null)
  }
  const leave = () => {
    end()
    requestAnimationFrame(() => pencil.current?.focus())
  }
  if (typed === null) {
    const shown = saver.pending ?? title
    return (
      <div className={styles.title}>
        <h1 className={styles.text} title={shown}>
          {shown}
        </h1>
        {/* While it is out, the title is the one that was sent. */}
        {stage !== 'out-for-signature' && (
          <ActionIcon
            ref={pencil}
            aria-label={agreementsWords.rename}
            title={agreementsWords.rename}
            onClick={() => {
              before.current = shown
              setTyped(shown)
            }}
          >
            <IconPencil size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        )}
        {state.kind === 'failed' && <SavedMark state={state} />}
      </div>
    )
  }
  const wrong = typed.trim() === '' ? agreementsWords.titleMissing : state.kind === 'failed' ? troubleOf(state.error).says : null
  return (
    <>
      <h1 className="sr">{title}</h1>
      <TextField
        autoFocus
        aria-label={agreementsWords.titleLabel}
        className={styles.input}
        value={typed}
        maxLength={300}
        error={wrong && <FieldError>{wrong}</FieldError>}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={end}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave()
          if (event.key !== 'Escape') return
          if (typed !== before.current) saver.push(before.current)
          leave()
        }}
      />
    </>
  )
}
