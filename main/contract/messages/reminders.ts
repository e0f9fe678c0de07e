import { daysBetween } from '../../domain/days.ts'
import type { DeadlineKind } from '../../domain/reminder/lead-times.ts'
import type { Digest, WaitingItem } from '../reminders.ts'
import { dayInWords } from './day-in-words.ts'
import { derivedKindWords } from './derivation.ts'
import { fill } from './fill.ts'

/** What a deadline is, as a list says it. */
export const deadlineKindWords: Readonly<Record<DeadlineKind, string>> = { ...derivedKindWords, own: 'Own deadline' }

const words = {
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  inDays: 'in {days} days',
  daysAgo: '{days} days ago',
  one: '{kind}: {day}, {distance}',
  many: '{count} deadlines need you',
  line: '{day}: {title} – {kind}',
  more: 'and {count} more',
  forDeputy: 'Nobody has acted on it yet; {deputy} is told as well.',
  forAll: '{count} of them were shown before and nobody acted.',
} as const

/** "in 6 days", "today", "3 days ago". Days are YYYY-MM-DD. */
export function distanceInWords(today: string, day: string): string {
  const days = daysBetween(today, day)
  if (days === 0) return words.today
  if (Math.abs(days) === 1) return days > 0 ? words.tomorrow : words.yesterday
  return days > 0 ? fill(words.inDays, { days }) : fill(words.daysAgo, { days: -days })
}

const mostLines = 3

/** All that is newly due in one notification; null: nothing is. */
export function digestOf(items: readonly WaitingItem[], today: string): Digest | null {
  const [only] = items
  if (only === undefined) return null
  const kind = (item: WaitingItem) => deadlineKindWords[item.kind]
  if (items.length === 1) {
    const title = fill(words.one, { kind: kind(only), day: dayInWords(only.date, { year: false }), distance: distanceInWords(today, only.date) })
    const body = [only.title, only.why, only.ignored && only.deputy !== null ? fill(words.forDeputy, { deputy: only.deputy }) : '']
    return { title, body: body.filter(Boolean).join('\n'), place: only.agreement ? `/agreements/${only.agreement.id}` : '/home' }
  }
  const ignored = items.filter((item) => item.ignored).length
  const body = [
    ...items.slice(0, mostLines).map((item) => fill(words.line, { day: dayInWords(item.date, { year: false }), title: item.title, kind: kind(item) })),
    ...(items.length > mostLines ? [fill(words.more, { count: items.length - mostLines })] : []),
    ...(ignored > 0 ? [fill(words.forAll, { count: ignored })] : []),
  ]
  return { title: fill(words.many, { count: items.length }), body: body.join('\n'), place: '/home' }
}
