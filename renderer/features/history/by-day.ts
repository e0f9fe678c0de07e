import type { HistoryRow } from '../../../main/contract/history.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { historyTabWords as words } from '../../../main/contract/messages/screens/history.ts'
import { clock, spokenDate, todayHere } from '../../ui/dates.ts'

export interface HistoryDay {
  /** YYYY-MM-DD, where the person is. */
  readonly day: string
  readonly rows: readonly HistoryRow[]
}

/** The rows by the day on which they happened where the person is; both in the order that they come in. */
export function byDay(rows: readonly HistoryRow[]): readonly HistoryDay[] {
  const days = new Map<string, HistoryRow[]>()
  for (const row of rows) {
    const day = todayHere(new Date(row.at))
    days.set(day, [...(days.get(day) ?? []), row])
  }
  return [...days].map(([day, of]) => ({ day, rows: of }))
}

/** The history as lines of text, to be pasted elsewhere. */
export function historyAsText(title: string, days: readonly HistoryDay[]): string {
  const lines = days.flatMap(({ day, rows }) => ['', spokenDate(day), ...rows.flatMap(rowAsText)])
  return [title, ...lines].join('\n')
}

function rowAsText({ at, who, says, changes }: HistoryRow): string[] {
  const values = changes.map(({ what, from, to }) => fill(words.textChange, { what, from: from || words.nothing, to: to || words.nothing }))
  return [fill(words.textLine, { time: clock(new Date(at)), who, says }), ...values]
}
