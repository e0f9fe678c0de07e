import { Button, CloseButton, TextInput } from '@mantine/core'
import { type ClipboardEvent, type FormEvent, useRef, useState } from 'react'
import { dayInWords } from '../../../main/contract/messages/day-in-words.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { holidayWords as words } from '../../../main/contract/messages/screens/holidays.ts'
import type { DayOff } from '../../../main/domain/term/holidays.ts'
import { call } from '../../core.ts'
import { spokenDate, todayHere } from '../../ui/dates.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { Optional } from '../../ui/Optional.tsx'
import { toast } from '../../ui/toast.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import { readDate } from '../../ui/typed-date.ts'
import styles from './holidays.module.css'
import { pastedDays } from './pasted-days.ts'

/** Days off that count for every agreement: typed one by one, or pasted as a column. */
export function OwnDays({ days }: { readonly days: readonly DayOff[] }) {
  return (
    <div className={styles.own} role="group" aria-label={words.own}>
      <h3 className={styles.title}>{words.own}</h3>
      <p className={styles.help}>{words.ownHelp}</p>
      {days.length === 0 && <p className={styles.help}>{words.noOwn}</p>}
      {days.length > 0 && (
        // It scrolls by keys too.
        <ul aria-label={words.own} tabIndex={0} className={`${styles.list} ${styles.scrolls}`}>
          {days.map((day) => (
            <li key={day.date} className={styles.day}>
              <time dateTime={day.date}>{dayInWords(day.date)}</time>
              <bdi>{day.name}</bdi>
              <CloseButton size="sm" aria-label={fill(words.remove, { day: dayInWords(day.date) })} onClick={() => remove(day)} />
            </li>
          ))}
        </ul>
      )}
      <AddDay />
    </div>
  )
}

function AddDay() {
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState('')
  const first = useRef<HTMLInputElement>(null)
  const read = readDate(typed, todayHere())
  const add = (event: FormEvent) => {
    event.preventDefault()
    setWrong(read.kind === 'date' ? '' : read.kind === 'two-ways' ? fill(words.dayTwoWays, { example: spokenDate(read.date).replace(/^\w+, /, '') }) : words.needsDay)
    if (read.kind !== 'date') return first.current?.focus()
    keep([{ date: read.date, name: name.trim() }]).then(() => {
      setTyped('')
      setName('')
      first.current?.focus()
    }, reportTrouble)
  }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\n\t]/.test(text.trim())) return
    event.preventDefault()
    const meant = pastedDays(text, todayHere())
    setWrong('wrong' in meant ? meant.wrong : '')
    if ('days' in meant) keep(meant.days).catch(reportTrouble)
  }
  return (
    <form className={styles.add} onSubmit={add} noValidate>
      <TextInput
        ref={first}
        label={words.date}
        placeholder={words.dateExample}
        description={wrong === '' && read.kind === 'date' ? spokenDate(read.date) : undefined}
        value={typed}
        maxLength={60}
        error={wrong !== '' && <FieldError>{wrong}</FieldError>}
        onPaste={paste}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setWrong('')
        }}
      />
      <TextInput label={<Optional>{words.name}</Optional>} placeholder={words.nameExample} value={name} maxLength={100} onChange={(event) => setName(event.currentTarget.value)} />
      <Button type="submit" variant="default">
        {words.add}
      </Button>
    </form>
  )
}

/** Keeps days off and says so; a toast takes the new ones away again, and gives the others their names back. */
async function keep(days: readonly DayOff[]): Promise<void> {
  const { renamed } = await call('holidays.addOwn', { days: [...days] })
  const before = new Set(renamed.map(({ date }) => date))
  const fresh = days.map(({ date }) => date).filter((date) => !before.has(date))
  const undo = async () => {
    if (fresh.length > 0) await call('holidays.removeOwn', { dates: fresh })
    if (renamed.length > 0) await call('holidays.addOwn', { days: [...renamed] })
  }
  const [only] = days
  const says = days.length === 1 && only ? fill(words.added, { day: dayInWords(only.date) }) : fill(words.addedMany, { count: days.length })
  toast('own-holiday', says, { name: words.undo, undoes: true, act: () => void undo().catch(reportTrouble) })
}

function remove({ date, name }: DayOff): void {
  const undo = () => void call('holidays.addOwn', { days: [{ date, name }] }).catch(reportTrouble)
  call('holidays.removeOwn', { dates: [date] }).then(() => toast('own-holiday', fill(words.removed, { day: dayInWords(date) }), { name: words.undo, undoes: true, act: undo }), reportTrouble)
}
