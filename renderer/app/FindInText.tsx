import { ActionIcon, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ActionId } from '../../main/contract/actions/index.ts'
import { fill } from '../../main/contract/messages/fill.ts'
import { findWords as words } from '../../main/contract/messages/screens/workspace.ts'
import { rangesOf } from '../ui/found.ts'
import { useOffer } from '../ui/offers.ts'
import styles from './FindInText.module.css'

/** Finds words in the text on the paper; `paper` gives where it is. */
export function FindInText({ paper }: { readonly paper: () => Element | null }) {
  const [opened, setOpened] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useOffer<ActionId>('edit.find', () => {
    setOpened(true)
    input.current?.select()
  })
  return opened && <Bar paper={paper} field={input} onClose={() => setOpened(false)} />
}

interface BarProps {
  readonly paper: () => Element | null
  readonly field: { current: HTMLInputElement | null }
  readonly onClose: () => void
}

function Bar({ paper, field, onClose }: BarProps) {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState({ at: 0, count: 0 })
  useEffect(() => {
    field.current?.focus()
    return () => mark([], 0)
  }, [field])
  const show = (text: string, at: number) => {
    setTyped(text)
    const root = paper()
    const ranges = root === null ? [] : rangesOf(root, text.trim())
    const count = ranges.length
    const next = count === 0 ? 0 : (at + count) % count
    mark(ranges, next)
    setFound({ at: next, count })
  }
  const close = () => {
    onClose()
    paper()?.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter') show(typed, found.at + (event.shiftKey ? -1 : 1))
    else return
    event.preventDefault()
  }
  const says = typed.trim() === '' ? '' : found.count === 0 ? words.none : fill(words.count, { at: found.at + 1, count: found.count })
  return (
    <div role="search" className={styles.bar}>
      <TextInput ref={field} aria-label={words.label} placeholder={words.label} value={typed} maxLength={200} spellCheck={false} className={styles.field} onChange={(event) => show(event.currentTarget.value, 0)} onKeyDown={onKey} />
      <span role="status" className={styles.count}>
        {says}
      </span>
      <ActionIcon aria-label={words.previous} title={words.previous} onClick={() => show(typed, found.at - 1)}>
        <IconChevronUp size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={words.next} title={words.next} onClick={() => show(typed, found.at + 1)}>
        <IconChevronDown size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={words.close} title={words.close} onClick={close}>
        <IconX size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </div>
  )
}

/** Marks what was found, one of them as the current one, and brings that into sight. */
function mark(ranges: readonly Range[], at: number): void {
  const current = ranges[at]
  CSS.highlights.set('found', new Highlight(...ranges.filter((range) => range !== current)))
  CSS.highlights.set('found-current', new Highlight(...(current ? [current] : [])))
  current?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
}
