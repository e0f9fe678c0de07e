import { Button } from '@mantine/core'
import { IconPlus, IconTablePlus } from '@tabler/icons-react'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { interviewWords, paperTableWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { ResolvedInline } from '../../../../main/document/resolved.ts'
import { own } from '../../../../main/domain/own.ts'
import { FieldError } from '../../../ui/FieldError.tsx'
import { useQuestionFocus } from '../focus.ts'
import { Grid } from '../grid/Grid.tsx'
import type { CellPlace } from '../grid/paste-block.ts'
import { focusCell } from '../grid/useGridKeys.ts'
import { useTableRows } from '../grid/useTableRows.ts'
import type { ControlProps } from '../interview/control.ts'
import { useTextEditing } from '../text/editing.ts'
import paper from './Paper.module.css'
import styles from './RowsTable.module.css'
import { Table, type TableBlock } from './Table.tsx'
import { useTables } from './tables.ts'

/** The table of an answer: as it prints, and as cells to type in once somebody goes into it. */
export function RowsTable({ table }: { readonly table: TableBlock }) {
  const { questions, answers, onAnswer } = useTables()
  const { frozen } = useTextEditing()
  const [at, setAt] = useState<CellPlace | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const question = questions.find(({ id }) => id === table.question)
  if (frozen || question?.type !== 'table') return <Table table={table} />
  const close = (stay: boolean) => {
    flushSync(() => setAt(null))
    if (stay) opener.current?.focus()
  }
  if (at !== null) return <Editor question={question} answer={own(answers, question.id) ?? null} onAnswer={onAnswer} at={at} onClose={close} />
  return (
    <div role="presentation" className={styles.rows} data-rows="" onClick={(event) => setAt(cellAt(event))}>
      <Table table={table} draw={drawCell} />
      <button ref={opener} type="button" tabIndex={-1} data-leads="" className={styles.opener}>
        <IconTablePlus size={14} stroke={1.75} aria-hidden />
        {fill(paperTableWords.edit, { question: question.label })}
      </button>
    </div>
  )
}

/** A click on the head, or on what opens the table, is meant for its first cell. */
function cellAt({ target }: MouseEvent): CellPlace {
  const cell = target instanceof Element ? target.closest('td') : null
  const row = cell?.closest('tr')
  return { row: row ? row.rowIndex - 1 : 0, column: cell?.cellIndex ?? 0 }
}

const drawCell = (content: readonly ResolvedInline[]) => content.map((inline, index) => <Value key={index} inline={inline} />)

/** A value of the table: it is typed where it stands, and leads nowhere. */
function Value({ inline }: { readonly inline: ResolvedInline }) {
  const { current } = useQuestionFocus()
  if (inline.kind !== 'field') return inline.text
  return (
    <span dir="auto" className={paper.field} data-blank={inline.blank || undefined} data-current={current === inline.question || undefined}>
      {inline.text}
    </span>
  )
}

interface EditorProps extends ControlProps<'table'> {
  /** The cell to begin in. */
  readonly at: CellPlace
  /** `stay`: the person stays at the table. */
  readonly onClose: (stay: boolean) => void
}

function Editor({ at, onClose, ...control }: EditorProps) {
  const { question } = control
  const frame = useRef<HTMLDivElement>(null)
  const begin = useRef(at)
  const label = useId()
  const typed = useTableRows(control)
  const rows = typed.raw.length === 0 ? [{}] : typed.raw
  const isRight = !('wrong' in typed.meant)
  useLayoutEffect(() => focusCell(frame.current, begin.current), [])
  const add = () => {
    flushSync(() => typed.type([...rows, {}]))
    focusCell(frame.current, { row: rows.length, column: 0 })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isRight) return
    event.preventDefault()
    onClose(true)
  }
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    // What cannot be kept stays on the screen, with what is wrong.
    if (relatedTarget instanceof Element && frame.current?.contains(relatedTarget) === false && isRight) onClose(false)
    else typed.handlers.onBlur()
  }
  return (
    <div ref={frame} role="group" aria-labelledby={label} className={styles.editor} data-rows="" onKeyDown={onKeyDown} onBlur={onBlur}>
      <div className={styles.head}>
        <p id={label} className={styles.label}>
          {question.label}
        </p>
        <p className={styles.help}>
          {interviewWords.gridKeys} {paperTableWords.keys}
        </p>
      </div>
      <Grid columns={question.columns} rows={rows} name={label} onRows={typed.type} roomy />
      <div className={styles.foot}>
        <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />} onClick={add}>
          {interviewWords.addRow}
        </Button>
        {typed.wrong !== null && (
          <p className={styles.wrong}>
            <FieldError>{typed.wrong}</FieldError>
          </p>
        )}
        <Button variant="default" size="xs" disabled={!isRight} onClick={() => onClose(true)}>
          {paperTableWords.done}
        </Button>
      </div>
    </div>
  )
}
