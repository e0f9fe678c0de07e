import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { effectiveWords, detailsWords as words, termKindWords } from '../../../main/contract/messages/screens/details.ts'
import { effectiveRules, type Term, termKinds } from '../../../main/domain/agreement.ts'
import { formatDuration } from '../../../main/domain/duration.ts'
import { shortDate, spokenDate, todayHere } from '../../ui/dates.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { useTyped } from '../../ui/useTyped.ts'
import styles from './details.module.css'
import { type Meant, meantDay, meantDays, meantLength } from './term-figures.ts'
import type { FactsForm } from './useFacts.ts'

/** The term of an agreement without a text of ours, typed as people type days. */
export function TermForm({ facts: { term }, change }: FactsForm) {
  const set = (part: Partial<Term>) => change({ term: part })
  const backwards = term.start !== null && term.end !== null && term.end < term.start
  return (
    <div className={styles.fields}>
      <NativeSelect
        label={words.effective}
        value={term.effectiveRule ?? ''}
        data={[{ value: '', label: words.open }, ...effectiveRules.map((rule) => ({ value: rule, label: effectiveWords[rule] }))]}
        onChange={(event) => set({ effectiveRule: effectiveRules.find((rule) => rule === event.currentTarget.value) ?? null })}
      />
      <NativeSelect
        label={words.termKind}
        value={term.kind ?? ''}
        data={[{ value: '', label: words.open }, ...termKinds.map((kind) => ({ value: kind, label: termKindWords[kind] }))]}
        onChange={(event) => set({ kind: termKinds.find((kind) => kind === event.currentTarget.value) ?? null })}
      />
      <Figure label={words.start} example={words.dateExample} value={term.start} show={shortDate} says={spokenDate} read={(text) => meantDay(text, todayHere())} onChange={(start) => set({ start })} />
      <Figure
        label={words.end}
        example={words.dateExample}
        value={term.end}
        show={shortDate}
        says={spokenDate}
        read={(text) => meantDay(text, todayHere())}
        wrong={backwards ? words.endBeforeStart : undefined}
        onChange={(end) => set({ end })}
      />
      <Figure label={words.length} example={words.lengthExample} value={term.length} show={inWords} says={inWords} read={meantLength} onChange={(length) => set({ length })} />
      <Figure label={words.noticeLabel} example="60" value={term.noticeCount} show={String} says={() => ''} read={meantDays} onChange={(noticeCount) => set({ noticeCount })} />
    </div>
  )
}

function inWords(length: string): string {
  return formatDuration(length, 'en-US')
}

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
function Figure<Value>({ label, example, value, show, says, read, wrong, onChange }: FigureProps<Value>) {
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
