import { Textarea } from '@mantine/core'
import { useEffect, useRef } from 'react'
import styles from './edit.module.css'

interface Props {
  readonly name: string
  readonly value: string
  /** The line to go to. */
  readonly line: number | null
  readonly onChange: (text: string) => void
}

/** A file as it is written. */
export function TextView({ name, value, line, onChange }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  const first = useRef(value)
  useEffect(() => {
    if (line === null || area.current === null) return
    const lines = first.current.split('\n')
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
    area.current.focus()
    area.current.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
    area.current.scrollTop = Math.max(0, line - 6) * Number.parseFloat(getComputedStyle(area.current).lineHeight)
  }, [line])
  return <Textarea ref={area} aria-label={name} value={value} spellCheck={false} wrap="off" classNames={{ input: styles.source ?? '', root: styles.sourceRoot ?? '', wrapper: styles.sourceRoot ?? '' }} onChange={(event) => onChange(event.currentTarget.value)} />
}
