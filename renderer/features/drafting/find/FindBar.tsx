import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconLetterCase, IconLetterW, IconReplace, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, type RefObject, useState } from 'react'
import type { Draft } from '../../../../main/contract/drafting.ts'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { findWords as words } from '../../../../main/contract/messages/screens/finding.ts'
import type { Spot } from '../../../../main/document/find-in-text.ts'
import type { ResolvedDocument } from '../../../../main/document/resolved.ts'
import type { Answers } from '../../../../main/domain/answer.ts'
import { useQuestionFocus } from '../focus.ts'
import { useTextEditing } from '../text/editing.ts'
import type { Mark } from '../text/numbers.ts'
import styles from './FindBar.module.css'
import { useFinding } from './useFinding.ts'
import { useReplacing } from './useReplacing.ts'

export interface FindProps {
  readonly draft: Draft
  readonly answers: Answers
  readonly document: ResolvedDocument
  readonly marks: ReadonlyMap<string, Mark>
  readonly labels: ReadonlyMap<string, string>
}

interface Props extends FindProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly replacing: boolean
  readonly onReplacing: (shown: boolean) => void
  readonly onClose: () => void
}

/** As much as is looked for, or put in its place. */
const longest = 200

export function FindBar({ draft, answers, document, marks, labels, field, replacing, onReplacing, onClose }: Props) {
  const { frozen } = useTextEditing()
  const [wanted, setWanted] = useState({ words: '', matchCase: false, wholeWords: false })
  const [by, setBy] = useState('')
  const { matches, current, index, restart, step, goOn } = useFinding(draft, answers, document, wanted)
  const replace = useReplacing(marks)
  const seek = (change: Partial<typeof wanted>) => {
    setWanted({ ...wanted, ...change })
    restart()
  }
  const replaceOne = () => {
    if (current?.spot.kind !== 'words') return
    replace.one(current, wanted, by)
    goOn(current, by.length)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  }
  const says = wanted.words === '' ? '' : current === null ? words.none : fill(words.count, { at: index + 1, count: matches.length })
  return (
    <div role="search" className={styles.bar} onKeyDown={onKey}>
      <div className={styles.row}>
        <TextInput
          ref={field}
          aria-label={words.label}
          placeholder={words.label}
          value={wanted.words}
          maxLength={longest}
          spellCheck={false}
          className={styles.field}
          onChange={(event) => seek({ words: event.currentTarget.value })}
          onKeyDown={onEnter((event) => step(event.shiftKey ? -1 : 1))}
        />
        <span role="status" className={styles.count}>
          {says}
        </span>
        <Icon name={words.previous} onClick={() => step(-1)} icon={<IconChevronUp size={16} stroke={1.75} aria-hidden />} />
        <Icon name={words.next} onClick={() => step(1)} icon={<IconChevronDown size={16} stroke={1.75} aria-hidden />} />
        <Icon name={words.matchCase} on={wanted.matchCase} onClick={() => seek({ matchCase: !wanted.matchCase })} icon={<IconLetterCase size={16} stroke={1.75} aria-hidden />} />
        <Icon name={words.wholeWords} on={wanted.wholeWords} onClick={() => seek({ wholeWords: !wanted.wholeWords })} icon={<IconLetterW size={16} stroke={1.75} aria-hidden />} />
        <Icon name={words.showReplace} on={replacing} onClick={() => onReplacing(!replacing)} icon={<IconReplace size={16} stroke={1.75} aria-hidden />} />
        <Icon name={words.close} onClick={onClose} icon={<IconX size={16} stroke={1.75} aria-hidden />} />
      </div>
      {replacing && frozen && <p className={styles.note}>{words.frozen}</p>}
      {replacing && !frozen && (
        <>
          <div className={styles.row}>
            <TextInput aria-label={words.by} placeholder={words.by} value={by} maxLength={longest} className={styles.field} onChange={(event) => setBy(event.currentTarget.value)} onKeyDown={onEnter(replaceOne)} />
            <Button variant="default" size="xs" disabled={current?.spot.kind !== 'words'} onClick={replaceOne}>
              {words.replace}
            </Button>
            <Button variant="default" size="xs" disabled={!matches.some(({ spot }) => spot.kind === 'words')} onClick={() => replace.all(wanted, by)}>
              {words.replaceAll}
            </Button>
          </div>
          {current !== null && current.spot.kind !== 'words' && <WhyNot spot={current.spot} labels={labels} />}
        </>
      )}
    </div>
  )
}

/** Why words that were found cannot be replaced, and where they can be changed. */
function WhyNot({ spot, labels }: { readonly spot: Exclude<Spot, { kind: 'words' }> } & Pick<FindProps, 'labels'>) {
  const { goTo } = useQuestionFocus()
  if (spot.kind !== 'field') return <p className={styles.note}>{words[spot.kind]}</p>
  return (
    <div className={styles.note}>
      <p>{fill(words.field, { question: labels.get(spot.question) ?? spot.question })}</p>
      <Button variant="subtle" size="xs" onClick={() => goTo(spot.question)}>
        {words.goToQuestion}
      </Button>
    </div>
  )
}

interface IconProps {
  readonly name: string
  readonly icon: ReactNode
  readonly onClick: () => void
  /** Of one that can be on or off. */
  readonly on?: boolean
}

function Icon({ name, icon, onClick, on }: IconProps) {
  return (
    <ActionIcon aria-label={name} title={name} {...(on !== undefined && { 'aria-pressed': on })} className={styles.icon} onClick={onClick}>
      {icon}
    </ActionIcon>
  )
}

function onEnter(act: (event: KeyboardEvent) => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    act(event)
  }
}
