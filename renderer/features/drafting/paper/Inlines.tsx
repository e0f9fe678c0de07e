import type { KeyboardEvent, ReactNode } from 'react'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { paperWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { ResolvedInline } from '../../../../main/document/resolved.ts'
import { piecesOf } from '../clause/changed-words.ts'
import { useQuestionFocus } from '../focus.ts'
import { useChangedSpans } from './changed.tsx'
import { goToClause } from './clause-id.ts'
import { useLinePlace } from './line-place.ts'
import styles from './Paper.module.css'
import { useQuestionLabel } from './labels.ts'

type InlineOf<K extends ResolvedInline['kind']> = Extract<ResolvedInline, { kind: K }>

const draw: { readonly [K in ResolvedInline['kind']]: (inline: InlineOf<K>) => ReactNode } = {
  text: (inline) => styled(inline, inline.text),
  field: (inline) => styled(inline, compared(inline.change, <Field field={inline} />)),
  reference: (inline) => <Reference reference={inline} />,
}

/** Running text as it stands on the paper; words that are not those of the library are underlined. */
export function Inlines({ content }: { readonly content: readonly ResolvedInline[] }) {
  const changed = useChangedSpans(content)
  const place = useLinePlace(content)
  if (changed.length === 0) {
    return (
      <span ref={place}>
        {content.map((inline, index) => (
          <Inline key={index} inline={inline} />
        ))}
      </span>
    )
  }
  return (
    <span ref={place}>
      {piecesOf(content, changed).map(({ inline, changed: marked }, index) =>
        marked ? (
          <span key={index} className={styles.changed} data-changed>
            <Inline inline={inline} />
          </span>
        ) : (
          <Inline key={index} inline={inline} />
        ),
      )}
    </span>
  )
}

function Inline({ inline }: { readonly inline: ResolvedInline }) {
  return (draw[inline.kind] as (inline: ResolvedInline) => ReactNode)(inline)
}

function styled({ strong, emphasis }: { readonly strong?: boolean; readonly emphasis?: boolean }, inside: ReactNode): ReactNode {
  const slanted = emphasis ? <em>{inside}</em> : inside
  return strong ? <strong>{slanted}</strong> : slanted
}

/** Words of a comparison: struck out, or put in. */
function compared(change: InlineOf<'field'>['change'], inside: ReactNode): ReactNode {
  if (change === undefined) return inside
  return change === 'taken' ? <del className={styles.taken}>{inside}</del> : <ins className={styles.added}>{inside}</ins>
}

/** A live value: it leads to its question, and is marked while the person is there. */
function Field({ field }: { readonly field: InlineOf<'field'> }) {
  const { current, goTo } = useQuestionFocus()
  const label = useQuestionLabel(field.question)
  const go = () => goTo(field.question)
  return (
    <span
      role="button"
      tabIndex={-1}
      data-leads=""
      dir="auto"
      className={styles.field}
      data-blank={field.blank || undefined}
      data-current={current === field.question || undefined}
      title={fill(paperWords.goesTo, { question: label })}
      onClick={go}
      onKeyDown={onPress(go)}
    >
      {field.text}
    </span>
  )
}

function Reference({ reference }: { readonly reference: InlineOf<'reference'> }) {
  const { target, text } = reference
  if (target === null) return <span className={styles.lostReference}>{text}</span>
  const go = () => goToClause(target)
  return (
    <span role="link" tabIndex={-1} data-leads="" className={styles.reference} title={fill(paperWords.refersTo, { number: text })} onClick={go} onKeyDown={onPress(go)}>
      {text}
    </span>
  )
}

function onPress(act: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    act()
  }
}
