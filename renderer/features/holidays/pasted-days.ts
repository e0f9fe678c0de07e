import { fill } from '../../../main/contract/messages/fill.ts'
import { mostOwnHolidays } from '../../../main/contract/holidays.ts'
import { holidayWords as words } from '../../../main/contract/messages/screens/holidays.ts'
import type { DayOff } from '../../../main/domain/term/holidays.ts'
import { readDate } from '../../ui/typed-date.ts'

/** Days with or without their names, one a line, the name in a cell beside the day or after a semicolon; a head above them is left out. */
export function pastedDays(text: string, today: string): { readonly days: readonly DayOff[] } | { readonly wrong: string } {
  const lines = text.split(/\r?\n/).map((line, at) => ({ line, at: at + 1 })).filter(({ line }) => line.trim() !== '')
  if (lines.length > mostOwnHolidays) return { wrong: fill(words.pasteTooMany, { count: lines.length.toLocaleString('en-US'), most: mostOwnHolidays.toLocaleString('en-US') }) }
  const read = lines.map(({ line, at }) => ({ line, at, day: dayIn(line, today) }))
  const [head, ...others] = read
  const rows = head?.day === null && others.length > 0 && !/\d/.test(head.line) ? others : read
  const wrong = rows.find(({ day }) => day === null)
  if (wrong) return { wrong: fill(words.pasteWrong, { line: wrong.at, text: wrong.line.trim().replace(/\s+/g, ' ').slice(0, 60) }) }
  const days = rows.flatMap(({ day }) => day ?? [])
  return { days: [...new Map(days.map((day) => [day.date, day])).values()] }
}

function dayIn(line: string, today: string): DayOff | null {
  const cells = line.split(/[\t;]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
  const at = cells.findIndex((cell) => readDate(cell, today).kind === 'date')
  const found = at < 0 ? null : readDate(cells[at] ?? '', today)
  if (found?.kind !== 'date') return null
  const name = cells.filter((cell, other) => other !== at && cell !== '').join(' ').replace(/\s+/g, ' ')
  return { date: found.date, name: name.slice(0, 100) }
}
