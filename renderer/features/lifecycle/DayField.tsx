import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { wrongDay } from '../../../main/contract/messages/impossible-term.ts'
import { lifecycleWords as words } from '../../../main/contract/messages/screens/lifecycle.ts'
import { isLikelyDay } from '../../../main/domain/term/likely.ts'
import { spokenDate, todayHere } from '../../ui/dates.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { readDate } from '../../ui/typed-date.ts'

/** What was typed as a day: the day (null: nothing), or what is wrong with it. */
export type TypedDay = { readonly day: string | null } | { readonly wrong: string }

/** `over`: only days up to today; `coming`: only from today on. */
export function typedDay(typed: string, allowed: 'any' | 'over' | 'coming' = 'any', today = todayHere()): TypedDay {
  if (typed.trim() === '') return { day: null }
  const read = readDate(typed, today)
  if (read.kind === 'two-ways') return { wrong: words.dayTwoWays }
  if (read.kind !== 'date') return { wrong: words.needsDay }
  if (!isLikelyDay(read.date)) return { wrong: wrongDay(read.date) }
  if (allowed === 'over' && read.date > today) return { wrong: words.dayToCome }
  if (allowed === 'coming' && read.date < today) return { wrong: words.dayOver }
  return { day: read.date }
}

interface Props {
  readonly label: ReactNode
  readonly value: string
  readonly allowed?: 'any' | 'over' | 'coming'
  /** The person has tried to go on; then an empty field is wrong when it is required. */
  readonly asked: boolean
  readonly required?: boolean
  readonly onChange: (typed: string) => void
}

/** A day, typed as people type it; what was understood stands below. */
export function DayField({ label, value, allowed = 'any', asked, required = false, onChange }: Props) {
  const [left, setLeft] = useState(false)
  const read = typedDay(value, allowed)
  const wrong = 'wrong' in read ? read.wrong : required && read.day === null && asked ? words.needsDay : null
  const shown = wrong !== null && (left || asked)
  const understood = 'day' in read && read.day !== null ? spokenDate(read.day) : words.dayExample
  return (
    <TextInput
      label={label}
      value={value}
      maxLength={60}
      description={shown ? undefined : understood}
      error={shown && <FieldError>{wrong}</FieldError>}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
