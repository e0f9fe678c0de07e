import { dateInWords } from '../contract/messages/day-in-words.ts'
import { fill, type Params } from '../contract/messages/fill.ts'
import { approvalKindWords, lifecycleParts as parts } from '../contract/messages/lifecycle.ts'
import { approvalKinds } from '../domain/review.ts'

/** The words that the sentences of a change of state are filled with, besides what stands in the row itself. */
export function lifecycleParams(payload: Readonly<Record<string, unknown>>): Params {
  const text = (key: string) => (typeof payload[key] === 'string' ? payload[key] : '')
  const some = (part: string, value: string, params: Params) => (value === '' ? '' : fill(part, params))
  const said = text('comments') || text('note')
  const others = Number(payload['others'] ?? 0)
  const kind = approvalKinds.find((each) => each === payload['kind'])
  return {
    day: dateInWords(text('on')),
    due: some(parts.due, text('due'), { date: dateInWords(text('due')) }),
    said: kind === 'resolution' ? some(parts.number, said, { note: `${said}.` }) : some(parts.said, said, { words: said }),
    because: some(parts.because, text('reason'), { reason: text('reason').replace(/\.$/, '') }),
    others: others === 0 ? '' : others === 1 ? parts.other : fill(parts.others, { count: others }),
    scan: some(parts.scan, text('file'), { file: text('file') }),
    what: kind === undefined ? '' : approvalKindWords[kind],
  }
}
