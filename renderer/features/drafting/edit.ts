import type { Answer } from '../../../main/domain/answer.ts'
import { same } from '../../ui/same.ts'

/**
 * What a person did to an answer. Of a party, a signatory or a table only the parts that were touched are theirs; the others stay as core
 * knows them, so that two windows can change different parts of one answer.
 */
export interface Edit {
  /** The whole answer as the person saw it. */
  readonly answer: Answer
  /** The parts that were touched, row by row (a party or signatory is one row); null: all of it. */
  readonly touched: readonly (readonly string[])[] | null
}

type Row = Readonly<Record<string, unknown>>

/** What leads from the answer that was shown to the one that is there now. */
export function editBetween(shown: Answer, answer: Answer): Edit {
  const [before, after] = [rowsOf(shown), rowsOf(answer)]
  const oneKind = answer !== null && (shown === null || isTable(shown) === isTable(answer))
  if (!oneKind || before === null || after === null || after.length < before.length) return { answer, touched: null }
  return { answer, touched: after.map((row, at) => Object.keys(row).filter((part) => changed(before[at], row, part))) }
}

/** A later edit on top of an earlier one. */
export function editsInOne(earlier: Edit, later: Edit): Edit {
  if (earlier.touched === null || later.touched === null) return { answer: later.answer, touched: null }
  const both = [earlier.touched, later.touched]
  const rows = Math.max(...both.map(({ length }) => length))
  return { answer: later.answer, touched: Array.from({ length: rows }, (_, at) => [...new Set(both.flatMap((touched) => touched[at] ?? []))]) }
}

/** The answer that comes of an edit when core knows this one. */
export function editOn(known: Answer, { answer, touched }: Edit): Answer {
  const [there, mine] = [rowsOf(known), rowsOf(answer)]
  if (touched === null || known === null || there === null || mine === null || isTable(known) !== isTable(answer)) return answer
  const rows = mine.flatMap((row, at) => {
    const [parts, below] = [touched[at] ?? [], there[at]]
    if (below === undefined) return parts.length > 0 ? [row] : []
    return [{ ...below, ...Object.fromEntries(parts.map((part) => [part, row[part]])) }]
  })
  return (isTable(answer) ? [...rows, ...there.slice(mine.length)] : rows[0]) as Answer
}

/** In a row that was not there before, only what says something was touched. */
function changed(before: Row | undefined, row: Row, part: string): boolean {
  return before === undefined ? row[part] !== '' && row[part] !== null : !same(row[part], before[part])
}

/** The rows of an answer that has parts; null: it is one value. What is not answered has none. */
function rowsOf(answer: Answer): readonly Row[] | null {
  if (answer === null) return []
  if (isTable(answer)) return answer as unknown as readonly Row[]
  return typeof answer === 'object' && 'name' in answer ? [answer as unknown as Row] : null
}

function isTable(answer: Answer): boolean {
  return Array.isArray(answer) && answer.every((row) => typeof row === 'object')
}
