import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { paletteWords as words } from '../../../main/contract/messages/screens/palette.ts'
import { shell, troubleOf } from '../../core.ts'
import { Keys } from '../../ui/Keys.tsx'
import { shownKeys } from '../../ui/keys.ts'
import { useOffered } from '../../ui/offers.ts'
import { goTo } from '../../ui/place.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import { runAction } from '../actions.ts'
import { type Entry, type EntryGroup, groupsFor } from './entries.ts'
import styles from './Palette.module.css'
import { PaletteEntry } from './PaletteEntry.tsx'
import { stopListening, typedAhead } from './typed-ahead.ts'
import { useRecords } from './useRecords.ts'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Search and commands: every record, and every action that can be carried out now. */
export function Palette({ opened, onClose }: Props) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={640} centered={false} yOffset="12vh" classNames={{ content: styles.palette ?? '' }}>
      <Modal.Overlay />
      <Modal.Content data-asking={opened || undefined} aria-label={words.title} className={styles.palette}>
        <Open onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  )
}

function Open({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState(typedAhead)
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    field.current?.focus()
    stopListening()
  }, [])
  // What the window offers behind the palette; the palette itself must not change it.
  const offered = useOffered()
  const { records, reading, error, settled } = useRecords(text)
  const groups = groupsFor(text, records, offered)
  const entries = groups.flatMap((group) => group.entries)
  const current = Math.min(at, entries.length - 1)
  const list = useId()
  const optionId = (index: number) => `${list}-${index}`
  const choose = (entry: Entry | undefined, inWindow: boolean) => {
    if (!entry) return
    onClose()
    if (entry.kind === 'record') open(entry.record.place, inWindow)
    // The dialog is gone by then, and the focus is back where it was.
    else setTimeout(() => runAction(entry.action))
  }
  const onKey = (event: KeyboardEvent) => {
    const next = reachedBy(event.key, current, entries.length)
    if (next !== null) setAt(next)
    else if (event.key === 'Enter') choose(entries[current], event.ctrlKey || event.metaKey)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.inside}>
      <div className={styles.field}>
        <IconSearch size={18} stroke={1.75} aria-hidden />
        <input
          ref={field}
          data-autofocus
          role="combobox"
          aria-label={words.title}
          aria-expanded="true"
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={current >= 0 ? optionId(current) : undefined}
          dir="auto"
          maxLength={200}
          spellCheck={false}
          placeholder={words.placeholder}
          className={styles.input}
          value={text}
          onKeyDown={onKey}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setAt(0)
          }}
        />
        <Keys keys={['Esc']} />
      </div>
      {error !== null && (
        <div className={styles.note}>
          <ProblemNote trouble={troubleOf(error)} />
        </div>
      )}
      <List id={list} groups={groups} current={current} optionId={optionId} onChoose={choose} />
      {entries.length === 0 && settled && error === null && (
        <div className={styles.note}>
          <p className={styles.none}>{fill(reading > 0 ? words.noneYet : words.none, { text: text.trim() })}</p>
          <p className={styles.help}>{reading > 0 ? words.noneYetHelp : words.noneHelp}</p>
        </div>
      )}
      <Foot count={entries.length} reading={reading} />
    </div>
  )
}

interface ListProps {
  readonly id: string
  readonly groups: readonly EntryGroup[]
  readonly current: number
  readonly optionId: (index: number) => string
  readonly onChoose: (entry: Entry, inWindow: boolean) => void
}

function List({ id, groups, current, optionId, onChoose }: ListProps) {
  const positions = new Map(groups.flatMap(({ entries }) => entries).map(({ key }, index) => [key, index]))
  return (
    <div id={id} role="listbox" aria-label={words.results} className={styles.list}>
      {groups.map(({ title, entries }) => (
        <div key={title} role="group" aria-label={title}>
          <p aria-hidden className={styles.group}>
            {title}
          </p>
          {entries.map((entry) => {
            const index = positions.get(entry.key) ?? 0
            return <PaletteEntry key={entry.key} id={optionId(index)} entry={entry} selected={index === current} onChoose={onChoose} />
          })}
        </div>
      ))}
    </div>
  )
}

function Foot({ count, reading }: { readonly count: number; readonly reading: number }) {
  return (
    <div className={styles.foot}>
      <span aria-hidden className={styles.hint}>
        <Keys keys={['↑', '↓']} /> {words.move}
      </span>
      <span aria-hidden className={styles.hint}>
        <Keys keys={['Enter']} /> {words.openHere}
      </span>
      <span aria-hidden className={styles.hint}>
        <Keys keys={shownKeys('CmdOrCtrl+Enter')} /> {words.openInWindow}
      </span>
      <span role="status" className={styles.count}>
        {fill(count === 1 ? words.one : words.many, { count })}
        {reading > 0 && ` · ${fill(words.reading, { count: reading.toLocaleString('en-US') })}`}
      </span>
    </div>
  )
}

function open(place: string, inWindow: boolean): void {
  if (inWindow) shell.openWindow(place).catch(reportTrouble)
  else goTo(place)
}

/** Which entry a key leads to, round the ends; null: the key is for the field. */
function reachedBy(key: string, from: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (from + 1) % count
  if (key === 'ArrowUp') return (from - 1 + count) % count
  if (key === 'PageDown') return Math.min(count - 1, from + 8)
  if (key === 'PageUp') return Math.max(0, from - 8)
  return null
}
