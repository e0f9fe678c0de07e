import { useId } from 'react'
import { interviewWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { TableColumn } from '../../../../main/document/template.ts'
import styles from './Grid.module.css'

interface Props {
  readonly column: TableColumn
  readonly place: string
  readonly label: string
  readonly text: string
  /** What is wrong with what was typed. */
  readonly wrong: string | undefined
  /** Its words have the lines that they need. */
  readonly roomy: boolean
  readonly chosen: boolean
  readonly onText: (text: string) => void
}

/** A cell to type in or to choose in, with what is wrong beside it. */
export function Cell({ column, place, label, text, wrong, roomy, chosen, onText }: Props) {
  const about = useId()
  const options = column.type === 'boolean' ? [{ id: 'true', label: interviewWords.yes }, { id: 'false', label: interviewWords.no }] : column.options
  const given = { 'data-cell': place, 'aria-label': label, 'aria-invalid': wrong !== undefined || undefined, 'aria-describedby': wrong === undefined ? undefined : about, value: text }
  return (
    <td data-figures={isFigures(column) || undefined} data-wrong={wrong !== undefined || undefined} data-chosen={chosen || undefined}>
      {options === undefined ? (
        roomy ? (
          <textarea {...given} rows={1} dir="auto" onChange={(event) => onText(event.currentTarget.value.replaceAll('\n', ' '))} />
        ) : (
          <input {...given} dir="auto" title={text} onChange={(event) => onText(event.currentTarget.value)} />
        )
      ) : (
        <select {...given} onChange={(event) => onText(event.currentTarget.value)}>
          <option value="">{interviewWords.choose}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      {wrong !== undefined && (
        <p id={about} className={styles.wrong}>
          {wrong}
        </p>
      )}
    </td>
  )
}

export function isFigures({ type }: TableColumn): boolean {
  return type === 'money' || type === 'number'
}
