import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { FieldError } from '../../ui/FieldError.tsx'
import { useTyped } from '../../ui/useTyped.ts'
import type { Meant } from './term-figures.ts'

interface FigureProps<Value> {
  readonly label: string
  readonly example: string
  readonly value: Value | null
  readonly show: (value: Value) => string
  /** What was understood, below the field. */
  readonly says: (value: Value) => string
  readonly read: (typed: string) => Meant<Value>
  readonly wrong?: string | undefined
  readonly onChange: (value: Value | null) => void
}

/** A figure that is typed in words of the person's own; once it is left, what cannot be read is said. */
export function Figure<Value>({ label, example, value, show, says, read, wrong, onChange }: FigureProps<Value>) {
  const [left, setLeft] = useState(false)
  const { raw, type } = useTyped<Value | null, string>({
    value,
    show: (kept) => (kept === null ? '' : show(kept)),
    read: (typed) => {
      const meant = read(typed)
      return 'value' in meant ? meant.value : undefined
    },
    onChange,
  })
  const meant = read(raw)
  const problem = 'wrong' in meant ? (left ? meant.wrong : undefined) : wrong
  const understood = 'value' in meant && meant.value !== null ? says(meant.value) : ''
  return (
    <TextInput
      label={label}
      placeholder={example}
      value={raw}
      maxLength={60}
      description={problem ? undefined : understood === raw ? undefined : understood || undefined}
      error={problem && <FieldError>{problem}</FieldError>}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      onChange={(event) => type(event.currentTarget.value)}
    />
  )
}
