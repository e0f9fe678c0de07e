import { ActionIcon, Button, Menu, Popover } from '@mantine/core'
import { IconAlertTriangle, IconBell, IconDots } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Output } from '../../../main/contract/index.ts'
import { dayInWords } from '../../../main/contract/messages/day-in-words.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { deadlineKindWords, distanceInWords } from '../../../main/contract/messages/reminders.ts'
import { remindersWords as words } from '../../../main/contract/messages/screens/reminders.ts'
import { dayAfter, daysBetween } from '../../../main/domain/days.ts'
import { call, troubleOf, useAsk } from '../../core.ts'
import { goTo } from '../../ui/place.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { toast } from '../../ui/toast.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import styles from './reminders.module.css'

type Item = Output<'reminders.inbox'>['items'][number]
const most = 6

/** What is due and nobody has dealt with; nothing is drawn while there is nothing. */
export function Inbox() {
  const [shown, setShown] = useState(most)
  const inbox = useQuery({ queryKey: ['reminders.inbox', { limit: shown }], queryFn: ({ signal }) => call('reminders.inbox', { limit: Math.min(shown, 200) }, { signal }), placeholderData: keepPreviousData })
  if (inbox.isError) return <ProblemNote trouble={troubleOf(inbox.error)} onRetry={() => void inbox.refetch()} />
  if (!inbox.data || inbox.data.total === 0) return null
  const { today, total, ignored, items } = inbox.data
  return (
    <section aria-label={words.inbox} className={styles.inbox}>
      <h2 className={styles.title}>
        <IconBell size={14} stroke={1.75} aria-hidden /> {words.inbox}
      </h2>
      {ignored > 0 && (
        <p role="status" className={styles.banner}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {ignored === 1 ? words.ignoredOne : fill(words.ignored, { count: ignored })}
        </p>
      )}
      <ul>
        {items.map((item) => (
          <Row key={`${item.subject} ${item.kind} ${item.date}`} item={item} today={today} />
        ))}
      </ul>
      {total > items.length && (
        <Button variant="subtle" onClick={() => setShown(shown + most * 2)}>
          {fill(words.more, { count: (total - items.length).toLocaleString('en-US') })}
        </Button>
      )}
    </section>
  )
}

function Row({ item, today }: { readonly item: Item; readonly today: string }) {
  const { date, kind, title, agreement, why, handedTo } = item
  const left = daysBetween(today, date)
  return (
    <li className={styles.row} data-near={left <= 7 ? 'near' : left <= 30 ? 'soon' : 'later'}>
      <div className={styles.when}>
        <time dateTime={date} className={styles.date}>
          {dayInWords(date, { year: left > 300 })}
        </time>
        <span className={styles.distance}>{distanceInWords(today, date)}</span>
      </div>
      <div className={styles.what}>
        <p className={styles.name} title={title}>
          <bdi>{title}</bdi> <span className={styles.aside}>{[agreement?.partner, agreement?.number, handedTo && fill(words.handedTo, { name: handedTo })].filter(Boolean).join(' · ')}</span>
        </p>
        <p className={styles.why}>
          <span className={styles.kind}>{deadlineKindWords[kind]}.</span> {why}
        </p>
      </div>
      <div className={styles.actions}>
        <Later item={item} today={today} />
        <Done item={item} />
        {agreement && (
          <Button variant="default" aria-label={fill(words.about, { action: words.open, title })} onClick={() => goTo(`/agreements/${agreement.id}`)}>
            {words.open}
          </Button>
        )}
        <HandOver item={item} />
      </div>
    </li>
  )
}

function Later({ item, today }: { readonly item: Item; readonly today: string }) {
  const snooze = (days: number) => {
    const until = dayAfter(today, { days })
    act(item, () => call('reminders.snooze', { reminders: [keyOf(item)], until }), fill(words.snoozed, { day: dayInWords(until) }))
  }
  // What is due today cannot be put off; a week later may be too late.
  const left = daysBetween(today, item.date)
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="subtle" aria-label={fill(words.about, { action: words.snooze, title: item.title })}>
          {words.snooze}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={left === 0} onClick={() => snooze(1)}>
          {words.tomorrow}
        </Menu.Item>
        <Menu.Item disabled={left >= 0 && left < 7} onClick={() => snooze(7)}>
          {words.nextWeek}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Who else could see to it. */
function HandOver({ item }: { readonly item: Item }) {
  const people = useAsk('people.list', {})
  const mine = useAsk('organizations.mine', {})
  const me = mine.data?.person.id
  const others = (people.data ?? []).filter(({ id, name }) => id !== me && name !== item.handedTo)
  const name = fill(words.moreOf, { title: item.title })
  const hand = (to: string, says: string) => act(item, () => call('reminders.handOver', { reminder: keyOf(item), to }), says)
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon variant="subtle" size={32} aria-label={name} title={name}>
          <IconDots size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={styles.people}>
        {me !== undefined && item.handedTo !== null && item.handedTo !== mine.data?.person.name && <Menu.Item onClick={() => hand(me, words.isTaken)}>{words.takeBack}</Menu.Item>}
        <Menu.Label>{others.length === 0 ? words.nobodyElse : words.handOver}</Menu.Label>
        {others.map((person) => (
          <Menu.Item key={person.id} onClick={() => hand(person.id, fill(words.isHanded, { name: person.name }))}>
            <bdi>{person.name}</bdi>
          </Menu.Item>
        ))}
        {others.length === 0 && <Menu.Item onClick={() => goTo('/settings')}>{words.addPeople}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}

function Done({ item }: { readonly item: Item }) {
  const [opened, setOpened] = useState(false)
  const [note, setNote] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setOpened(false)
    act(item, () => call('reminders.done', { reminder: keyOf(item), note }), fill(words.isDone, { title: item.title }))
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={320} trapFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button variant="subtle" aria-label={fill(words.about, { action: words.done, title: item.title })} onClick={() => setOpened(!opened)}>
          {words.done}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.markDone}>
        <form className={styles.note} onSubmit={submit}>
          <TextField data-autofocus label={words.noteFor} maxLength={2_000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          <Button type="submit" variant="default">
            {words.markDone}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

function keyOf({ subject, kind, date }: Item) {
  return { subject, kind, date }
}

/** Does something about a reminder; a toast takes it back. */
function act(item: Item, how: () => Promise<unknown>, says: string): void {
  const undo = () => void call('reminders.reopen', { reminders: [keyOf(item)] }).catch(reportTrouble)
  how().then(() => toast('reminder', says, { name: words.undo, undoes: true, act: undo }), reportTrouble)
}
