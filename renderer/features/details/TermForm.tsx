import { Checkbox, NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { impossibleTerm, inOneLine } from '../../../main/contract/messages/impossible-term.ts'
import { effectiveWords, detailsWords as words, termKindWords } from '../../../main/contract/messages/screens/details.ts'
import { noticeCountingWords, noticeRollWords, noticeUnitWords, renewalWords, termFactWords, termWords } from '../../../main/contract/messages/screens/term.ts'
import { effectiveRules, noticeCountings, noticeRolls, noticeUnits, renewalKinds, type Term, termKinds } from '../../../main/domain/agreement.ts'
import { impossibility } from '../../../main/domain/term/impossible-term.ts'
import { formatDuration } from '../../../main/domain/duration.ts'
import { shortDate, spokenDate, todayHere } from '../../ui/dates.ts'
import styles from './details.module.css'
import { HolidayFields } from './HolidayFields.tsx'
import { Figure } from './Figure.tsx'
import { meantCount, meantDay, meantDays, meantDaysOff, meantLength } from './term-figures.ts'
import type { FactsForm } from './useFacts.ts'

interface Props {
  readonly term: Term
  /** What is wrong with a fact as it stands beside the others. */
  readonly wrong: (fact: keyof Term) => string | undefined
  readonly set: (part: Partial<Term>) => void
}

/** The term of an agreement without a text of ours, typed as people type days. */
export function TermForm({ facts: { term }, change }: FactsForm) {
  const set = (part: Partial<Term>) => change({ term: part })
  const found = impossibility(term)
  const wrong = (fact: keyof Term) => (found?.facts.includes(fact) ? inOneLine(impossibleTerm(found)) : undefined)
  const all = { term, set, wrong }
  return (
    <>
      <Span {...all} />
      <Part title={termWords.renewalSection}>
        <RenewalFields {...all} />
      </Part>
      <Part title={termWords.noticeSection}>
        <NoticeFields {...all} />
      </Part>
      <Part title={termWords.reviewSection}>
        <Length fact="reviewEvery" example="1 year" {...all} />
        <Day fact="reviewOn" {...all} />
        {term.kind !== 'open-ended' && <Count fact="reviewBefore" example="90" {...all} />}
        <Count fact="cureDays" example="30" {...all} />
        <Length fact="survival" example="2 years" {...all} />
        <Length fact="retention" example="3 years" {...all} />
      </Part>
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.part}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

/** When it binds. */
function Span(all: Props) {
  const { term } = all
  return (
    <div className={styles.fields}>
      <Choice fact="effectiveRule" options={effectiveRules} names={effectiveWords} {...all} />
      <Choice fact="kind" options={termKinds} names={termKindWords} {...all} />
      <Day fact="start" {...all} />
      {term.kind === 'open-ended' ? (
        <Length fact="minimum" example="1 year" {...all} />
      ) : (
        <>
          <Day fact="end" {...all} />
          <Length fact="length" example={words.lengthExample} {...all} />
        </>
      )}
    </div>
  )
}

function RenewalFields(all: Props) {
  const { term, set } = all
  const renews = term.renewal === 'automatic' || term.renewal === 'options'
  return (
    <>
      <Choice fact="renewal" options={renewalKinds} names={renewalWords} {...all} />
      {renews && <Length fact="renewalLength" example="1 year" {...all} />}
      {renews && <Figure label={termFactWords.renewalCount} example={termWords.notLimited} value={term.renewalCount} show={String} says={() => ''} read={meantCount} onChange={(renewalCount) => set({ renewalCount })} />}
      {renews && <Day fact="renewalUntil" {...all} />}
    </>
  )
}

function NoticeFields(all: Props) {
  const { term, set, wrong } = all
  const renews = term.renewal === 'automatic' || term.renewal === 'options'
  return (
    <>
      <Count fact="noticeCount" example="60" {...all} />
      <Choice fact="noticeUnit" options={noticeUnits} names={noticeUnitWords} {...all} />
      <Choice fact="noticeCounting" options={noticeCountings} names={noticeCountingWords} {...all} />
      {term.noticeCounting !== 'dispatch' && <Count fact="deliveryDays" example="3" {...all} />}
      <Choice fact="noticeRoll" options={noticeRolls} names={noticeRollWords} {...all} />
      <HolidayFields term={term} set={set} />
      <Figure
        label={termFactWords.ownHolidays}
        example={termWords.daysExample}
        value={term.ownHolidays.length === 0 ? null : term.ownHolidays}
        show={(days) => days.map(shortDate).join('; ')}
        says={() => ''}
        read={(text) => meantDaysOff(text, todayHere())}
        wrong={wrong('ownHolidays')}
        onChange={(days) => set({ ownHolidays: days ?? [] })}
      />
      <Checkbox label={termFactWords.noticeToMonthEnd} checked={term.noticeToMonthEnd === true} onChange={(event) => set({ noticeToMonthEnd: event.currentTarget.checked })} />
      {renews && <Count fact="terminationCount" example="90" {...all} />}
      {renews && <Choice fact="terminationUnit" options={noticeUnits} names={noticeUnitWords} {...all} />}
    </>
  )
}

type Facts<Value> = { [Fact in keyof Term]: Term[Fact] extends Value | null ? (Value extends Exclude<Term[Fact], null> ? Fact : never) : never }[keyof Term]

interface ChoiceProps<Value extends string> extends Props {
  readonly fact: { [Fact in keyof Term]: Term[Fact] extends Value | null ? Fact : never }[keyof Term]
  readonly options: readonly Value[]
  readonly names: Readonly<Record<Value, string>>
}

function Choice<Value extends string>({ fact, options, names, term, set }: ChoiceProps<Value>) {
  return (
    <NativeSelect
      label={termFactWords[fact]}
      value={(term[fact] as Value | null) ?? ''}
      data={[{ value: '', label: words.open }, ...options.map((option) => ({ value: option, label: names[option] }))]}
      onChange={(event) => set({ [fact]: options.find((option) => option === event.currentTarget.value) ?? null })}
    />
  )
}

function Day({ fact, wrong, term, set }: Props & { readonly fact: Facts<string> }) {
  return <Figure label={termFactWords[fact]} example={words.dateExample} value={term[fact]} show={shortDate} says={spokenDate} read={(text) => meantDay(text, todayHere())} wrong={wrong(fact)} onChange={(day) => set({ [fact]: day })} />
}

function Length({ fact, example, wrong, term, set }: Props & { readonly fact: Facts<string>; readonly example: string }) {
  return <Figure label={termFactWords[fact]} example={example} value={term[fact]} show={inWords} says={inWords} read={meantLength} wrong={wrong(fact)} onChange={(length) => set({ [fact]: length })} />
}

function Count({ fact, example, wrong, term, set }: Props & { readonly fact: Facts<number>; readonly example: string }) {
  return <Figure label={termFactWords[fact]} example={example} value={term[fact]} show={String} says={() => ''} read={meantDays} wrong={wrong(fact)} onChange={(count) => set({ [fact]: count })} />
}

function inWords(length: string): string {
  return formatDuration(length, 'en-US')
}
