import { useEffect, useRef, useState } from 'react'
import { merged } from './merged.ts'
import { same } from './same.ts'

interface Options<Value, Raw> {
  readonly value: Value
  /** How a value is shown to be typed again. */
  readonly show: (value: Value) => Raw
  /** What was typed means; undefined: nothing that can be kept. */
  readonly read: (raw: Raw) => Value | undefined
  readonly onChange: (value: Value) => void
}

/**
 * What is typed into a control whose value has another form. It stays as typed, also while it means nothing yet. A value that changes
 * elsewhere is shown at once, in the control that has the focus too: the next key must change what there is now. Only what was typed and
 * could not be kept yet stands above it.
 */
export function useTyped<Value, Raw>({ value, show, read, onChange }: Options<Value, Raw>) {
  const [raw, setRaw] = useState(() => show(value))
  const seen = useRef(value)
  /** What is shown, or was typed, as a value. */
  const known = useRef(value)
  const kept = useRef(true)
  useEffect(() => {
    if (same(seen.current, value)) return
    seen.current = value
    if (same(known.current, value)) return
    const [before, now, above] = [show(known.current), show(value), !kept.current]
    known.current = value
    setRaw((typed) => (above ? merged(before, typed, now) : merged(before, now, typed)))
  }, [value, show])
  const type = (next: Raw) => {
    setRaw(next)
    const meant = read(next)
    kept.current = meant !== undefined
    if (meant === undefined) return
    known.current = meant
    onChange(meant)
  }
  return { raw, type }
}
