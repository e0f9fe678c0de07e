import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ActionId } from '../../../../main/contract/actions/index.ts'
import { useOffer } from '../../../ui/offers.ts'
import { FindBar, type FindProps } from './FindBar.tsx'

/** Finds words in the text on the paper, and puts others in their place. */
export function Find(props: FindProps) {
  const [opened, setOpened] = useState<'find' | 'replace' | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const open = (what: 'find' | 'replace') => {
    flushSync(() => setOpened((before) => (what === 'find' ? (before ?? what) : what)))
    field.current?.focus()
    field.current?.select()
  }
  useOffer<ActionId>('edit.find', () => open('find'))
  useOffer<ActionId>('edit.replace', () => open('replace'))
  const close = () => {
    setOpened(null)
    document.querySelector<HTMLElement>('main article')?.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true })
  }
  return opened !== null && <FindBar {...props} field={field} replacing={opened === 'replace'} onReplacing={(shown) => setOpened(shown ? 'replace' : 'find')} onClose={close} />
}
