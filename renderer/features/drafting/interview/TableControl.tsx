import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { interviewWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { isBlank } from '../../../../main/document/blank.ts'
import type { TableColumn } from '../../../../main/document/template.ts'
import { todayHere } from '../../../ui/dates.ts'
import { controlId } from '../focus.ts'
import { readRows, showRows, type TypedRow } from './cells.ts'
import { type ControlProps, useTypedAnswer } from './control.ts'
import styles from './Interview.module.css'
import { labelId, QuestionFrame } from './QuestionFrame.tsx'

/** Rows of plain values. */
export function TableControl(props: ControlProps<'table'>) {
  const { question, answer } = props
  const { columns } = question
  const typed = useTypedAnswer<readonly TypedRow[]>(
    props,
    (known) => showRows(columns, known),
    (rows) => readRows(columns, rows, todayHere()),
  )
  const rows = typed.raw
  const change = (at: number, column: string, text: string) => typed.type(rows.map((row, index) => (index === at ? { ...row, [column]: text } : row)))
  return (
    <QuestionFrame question={question} answered={!isBlank(answer)} wrong={typed.wrong} group form>
      <div className={styles.grid} {...typed.handlers}>
        <table aria-labelledby={labelId(question.id)}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.id} scope="col">
                  {column.label}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {columns.map((column) => (
                  <td key={column.id}>
                    <Cell
                      column={column}
                      label={fill(interviewWords.cell, { column: column.label, row: at + 1 })}
                      text={row[column.id] ?? ''}
                      onText={(text) => change(at, column.id, text)}
                    />
                  </td>
                ))}
                <td>
                  <ActionIcon aria-label={fill(interviewWords.removeRow, { row: at + 1 })} onClick={() => typed.type(rows.filter((_, index) => index !== at))}>
                    <IconTrash size={14} stroke={1.75} aria-hidden />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Button id={controlId(question.id)} variant="subtle" size="xs" leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />} onClick={() => typed.type([...rows, {}])}>
          {interviewWords.addRow}
        </Button>
      </div>
    </QuestionFrame>
  )
}

interface CellProps {
  readonly column: TableColumn
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
}

function Cell({ column, label, text, onText }: CellProps) {
  const options = column.type === 'boolean' ? [{ id: 'true', label: interviewWords.yes }, { id: 'false', label: interviewWords.no }] : column.options
  if (options === undefined) return <input aria-label={label} value={text} onChange={(event) => onText(event.currentTarget.value)} />
  return (
    <select aria-label={label} value={text} onChange={(event) => onText(event.currentTarget.value)}>
      <option value="">{interviewWords.choose}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
