import { useEffect, useRef, useState } from 'react'

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
 * elsewhere is shown unless it is what was typed already; while the control has the focus it waits.
 */
export function useTyped<Value, Raw>({ value, show, read, onChange }: Options<Value, Raw>) {
  const [raw, setRaw] = useState(() => show(value))
  const [focused, setFocused] = useState(false)
  const known = useRef(value)
  useEffect(() => {
    if (focused || JSON.stringify(known.current) === JSON.stringify(value)) return
    known.current = value
    setRaw(show(value))
  }, [focused, value, show])
  const type = (next: Raw) => {
    setRaw(next)
    const meant = read(next)
    if (meant === undefined) return
    known.current = meant
    onChange(meant)
  }
  return { raw, type, focused, onFocus: () => setFocused(true), onBlur: () => setFocused(false) }
}
