import { dateInWords } from '../contract/messages/day-in-words.ts'
import { fill, type Params } from '../contract/messages/fill.ts'
import { effectWords as words, paperKindWords } from '../contract/messages/papers.ts'
import type { MoneyAnswer } from '../domain/answer.ts'
import { formatMoney } from '../domain/money.ts'
import { paperKinds } from '../domain/paper.ts'
import type { TermEvent } from '../domain/term/term-event.ts'

/** The words that the sentences about a paper are filled with. */
export function paperParams({ kind, on, event, sections, amount }: Readonly<Record<string, unknown>>, language: string): Params {
  const known = paperKinds.find((each) => each === kind)
  const named = Array.isArray(sections) && sections.length > 0 ? fill(words.sections, { sections: new Intl.ListFormat(language).format(sections.map(String)) }) : ''
  return { what: known === undefined ? '' : paperKindWords[known], day: dateInWords(typeof on === 'string' ? on : ''), changes: eventInWords(event as TermEvent | null | undefined) + named + amountInWords(amount as Amount | null | undefined, language) }
}

interface Amount {
  readonly what: string | null
  readonly to: MoneyAnswer | null
}

function amountInWords(amount: Amount | null | undefined, language: string): string {
  return amount?.what && amount.to ? fill(words.amount, { what: amount.what, amount: formatMoney(amount.to, language) }) : ''
}

function eventInWords(event: TermEvent | null | undefined): string {
  switch (event?.kind) {
    case 'amended': {
      const { end, noticeCount } = event.changes
      return [end && fill(words.end, { date: dateInWords(end) }), noticeCount && fill(words.notice, { days: noticeCount })].filter(Boolean).join('')
    }
    case 'renewed':
      return fill(words.renewed, { date: dateInWords(event.until) })
    case 'option-exercised':
      return words.option
    case 'non-renewal-notice':
      return words.notRenewed
    case 'termination-notice':
      return fill(words.ends, { date: dateInWords(event.ends) })
    case 'breach-notice':
      return words.breach
    default:
      return ''
  }
}
