import type { Answer, MoneyAnswer } from '../../../../main/domain/answer.ts'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { wrongDay, wrongLength } from '../../../../main/contract/messages/impossible-term.ts'
import { interviewWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { formatDuration } from '../../../../main/domain/duration.ts'
import { currencyDigits, parseMoney } from '../../../../main/domain/money.ts'
import { isLikelyDay, isLikelyLength } from '../../../../main/domain/term/likely.ts'
import { readDate } from '../../../ui/typed-date.ts'
import { readDuration } from '../../../ui/typed-duration.ts'
import type { Read } from './control.ts'

const nothing: Read = { answer: null }

/** "1,250" or "2.5" as a number. */
export function readNumber(typed: string, example: string): Read {
  const text = typed.trim()
  if (text === '') return nothing
  const plain = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN
  return Number.isFinite(plain) ? { answer: plain } : { wrong: fill(interviewWords.needsNumber, { example: example || '60' }) }
}

export function readMoney(typed: string, currency: string): Read {
  const text = typed.trim()
  if (text === '') return nothing
  const money = parseMoney(text.replace(/^[$€£]\s*/, ''), currency)
  return money ? { answer: money } : { wrong: fill(interviewWords.needsMoney, { example: '1,250.00' }) }
}

/** An amount as it is typed again: figures, the currency only when it is another one than asked for. */
export function showMoney(answer: Answer, currency: string): string {
  if (!isMoney(answer)) return ''
  const digits = currencyDigits(answer.currency)
  const text = String(Math.abs(answer.minor)).padStart(digits + 1, '0')
  const whole = (digits === 0 ? text : text.slice(0, -digits)).replace(/\B(?=(\d{3})+$)/g, ',')
  const figures = `${answer.minor < 0 ? '-' : ''}${whole}${digits === 0 ? '' : `.${text.slice(-digits)}`}`
  return answer.currency === currency ? figures : `${figures} ${answer.currency}`
}

export function isMoney(answer: Answer): answer is MoneyAnswer {
  return typeof answer === 'object' && answer !== null && 'minor' in answer
}

export function readDay(typed: string, today: string): Read {
  if (typed.trim() === '') return nothing
  const read = readDate(typed, today)
  switch (read.kind) {
    case 'date':
      return isLikelyDay(read.date) ? { answer: read.date } : { wrong: wrongDay(read.date) }
    case 'two-ways':
      return { wrong: fill(interviewWords.dateTwoWays, { example: '3 apr 2027' }) }
    case 'no-such-day':
      return { wrong: interviewWords.noSuchDay }
    case 'unclear':
      return { wrong: interviewWords.needsDate }
  }
}

export function readLength(typed: string): Read {
  if (typed.trim() === '') return nothing
  const duration = readDuration(typed)
  if (duration === null) return { wrong: interviewWords.needsDuration }
  return isLikelyLength(duration) ? { answer: duration } : { wrong: wrongLength(duration) }
}

export function showLength(answer: Answer): string {
  return typeof answer === 'string' ? formatDuration(answer, 'en-US') : ''
}
