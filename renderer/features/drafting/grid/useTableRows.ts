import { todayHere } from '../../../ui/dates.ts'
import { type ControlProps, useTypedAnswer } from '../interview/control.ts'
import { readRows, showRows, type TypedRow } from './cells.ts'

/** The rows of a table as they are typed, in the interview or on the paper. */
export function useTableRows(props: ControlProps<'table'>) {
  const { columns } = props.question
  return useTypedAnswer<readonly TypedRow[]>(
    props,
    (known) => showRows(columns, known),
    (rows) => readRows(columns, rows, todayHere()),
  )
}
