import { Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { templateEditWords as words } from '../../../../main/contract/messages/screens/template-edit.ts'
import { FieldError } from '../../../ui/FieldError.tsx'
import { useLatest } from '../../../ui/useLatest.ts'

interface Props {
  readonly label: ReactNode
  readonly name?: string
  readonly description?: string
  readonly value: string
  /** Why a text cannot be kept; null: it can. It stays as typed, and is kept when it can be. */
  readonly check?: (typed: string) => string | null
  readonly long?: boolean
  readonly onKeep: (typed: string) => void
}

/** Milliseconds of quiet after which what was typed is kept. */
const quiet = 500

/** A line, or some, of a template: kept a moment after it was typed, and at once when it is left. */
export function Line({ label, name, description, value, check = required, long = false, onKeep }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const [kept, setKept] = useState<string | null>(null)
  const [seen, setSeen] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (seen !== value) {
    // What was typed stands until the template has it: the next key goes on from there.
    setSeen(value)
    if (typed === kept) setTyped(null)
  }
  const wrong = typed === null ? null : check(typed)
  const now = useLatest({ typed, value, check, onKeep })
  const keep = () => {
    clearTimeout(timer.current)
    const { typed: text, value: before, check: judge, onKeep: give } = now.current
    if (text === null || judge(text) !== null) return
    setKept(text)
    if (text === before) setTyped(null)
    else give(text)
  }
  const leave = useLatest(keep)
  useEffect(() => () => leave.current(), [leave])
  const shared = {
    label,
    description,
    'aria-label': name,
    value: typed ?? value,
    error: wrong !== null && <FieldError>{wrong}</FieldError>,
    onBlur: keep,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      setTyped(event.currentTarget.value)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => leave.current(), quiet)
    },
  }
  return long ? <Textarea {...shared} autosize minRows={2} /> : <TextInput {...shared} />
}

function required(typed: string): string | null {
  return typed.trim() === '' ? words.empty : null
}

/** Nothing is as good as something. */
export const mayBeEmpty = () => null
