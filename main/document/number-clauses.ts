import type { ResolvedBlock } from './resolved.ts'

/** What a clause or schedule prints beside it, and what a reference to it prints. */
export interface Numbering {
  readonly number: string
  readonly fullNumber: string
}

/**
 * The legal numbers of all clauses and schedules by id: 1. / 1.1 / (a) / (i), beginning again in each schedule, and Schedule A, B, C.
 * `scheduleWord` is "Schedule" in the language of the document.
 */
export function numberClauses(body: readonly ResolvedBlock[], scheduleWord: string): ReadonlyMap<string, Numbering> {
  const numbers = new Map<string, Numbering>()
  number(body, '', numbers)
  const schedules = body.filter((block) => block.kind === 'schedule')
  for (const [index, schedule] of schedules.entries()) {
    const own = `${scheduleWord} ${letter(index + 1).toUpperCase()}`
    numbers.set(schedule.id, { number: own, fullNumber: own })
    number(schedule.children, '', numbers)
  }
  return numbers
}

function number(blocks: readonly ResolvedBlock[], parent: string, numbers: Map<string, Numbering>): void {
  let count = 0
  for (const block of blocks) {
    if (block.kind !== 'clause') continue
    count += 1
    const numbering = numberingOf(block.level, count, parent)
    numbers.set(block.id, numbering)
    number(block.children, numbering.fullNumber, numbers)
  }
}

function numberingOf(level: number, count: number, parent: string): Numbering {
  if (level === 1) return { number: `${count}.`, fullNumber: String(count) }
  if (level === 2) return { number: `${parent}.${count}`, fullNumber: `${parent}.${count}` }
  const own = `(${level === 3 ? letter(count) : roman(count)})`
  return { number: own, fullNumber: parent + own }
}

/** a … z, then aa, bb, cc: as Word counts, whose own numbering must print the same. */
export function letter(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
}

const numerals = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
] as const

/** Lower-case Roman numerals: i, ii, iii, iv. */
export function roman(count: number): string {
  let rest = count
  let text = ''
  for (const [value, sign] of numerals) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}
