import type { DocumentWords } from './document-words.ts'
import type { NumberingScheme } from './numbering-scheme.ts'
import type { ResolvedBlock } from './resolved.ts'

/** What a clause or schedule prints beside it, and what a reference to it prints. */
export interface Numbering {
  readonly number: string
  readonly fullNumber: string
}

type Words = Pick<DocumentWords, 'schedule' | 'article'>

/**
 * The legal numbers of all clauses and schedules by id, as the scheme says, beginning again in each schedule, and Schedule A, B, C.
 * `words` are those of the document's language.
 */
export function numberClauses(body: readonly ResolvedBlock[], scheme: NumberingScheme, words: Words): ReadonlyMap<string, Numbering> {
  const numbers = new Map<string, Numbering>()
  const numberOf = schemes[scheme](words)
  number(body, '', numberOf, numbers)
  const schedules = body.filter((block) => block.kind === 'schedule')
  for (const [index, schedule] of schedules.entries()) {
    const own = `${words.schedule} ${letter(index + 1).toUpperCase()}`
    numbers.set(schedule.id, { number: own, fullNumber: own })
    number(schedule.children, '', numberOf, numbers)
  }
  return numbers
}

/** The number of the `count`th clause of a level; `parent` is the full number of the clause around it. */
type NumberOf = (level: number, count: number, parent: string) => Numbering

const schemes: Readonly<Record<NumberingScheme, (words: Words) => NumberOf>> = {
  decimal: () => (level, count, parent) => (level === 1 ? { number: `${count}.`, fullNumber: String(count) } : decimalBelow(level, count, parent)),
  article: ({ article }) => (level, count, parent) => {
    const own = article.before + count + article.after
    const bare = level === 2 ? parent.slice(article.before.length, parent.length - article.after.length) : parent
    return level === 1 ? { number: own, fullNumber: own } : decimalBelow(level, count, bare)
  },
  section: () => (level, count, parent) => {
    const own = [`§ ${count}`, `(${letter(count)})`, `(${count})`, `(${letter(count).toUpperCase()})`][level - 1] ?? ''
    return { number: own, fullNumber: parent + own }
  },
}

function decimalBelow(level: number, count: number, parent: string): Numbering {
  if (level === 2) return { number: `${parent}.${count}`, fullNumber: `${parent}.${count}` }
  const own = `(${level === 3 ? letter(count) : roman(count)})`
  return { number: own, fullNumber: parent + own }
}

function number(blocks: readonly ResolvedBlock[], parent: string, numberOf: NumberOf, numbers: Map<string, Numbering>): void {
  let count = 0
  for (const block of blocks) {
    if (block.kind !== 'clause') continue
    count += 1
    const numbering = numberOf(block.level, count, parent)
    numbers.set(block.id, numbering)
    number(block.children, numbering.fullNumber, numberOf, numbers)
  }
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
