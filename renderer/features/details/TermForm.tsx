import { Checkbox, NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { effectiveWords, detailsWords as words, termKindWords } from '../../../main/contract/messages/screens/details.ts'
import { noticeCountingWords, noticeRollWords, noticeUnitWords, renewalWords, termFactWords, termWords } from '../../../main/contract/messages/screens/term.ts'
import { effectiveRules, noticeCountings, noticeRolls, noticeUnits, renewalKinds, type Term, termKinds } from '../../../main/domain/agreement.ts'
import { formatDuration } from '../../../main/domain/duration.ts'
import { shortDate, spokenDate, todayHere } from '../../ui/dates.ts'
import styles from './details.module.css'
import { HolidayFields } from './HolidayFields.tsx'
import { Figure } from './Figure.tsx'
import { meantCount, meantDay, meantDays, meantDaysOff, meantLength } from './term-figures.ts'
import type { FactsForm } from './useFacts.ts'

interface Props {
  readonly term: Term
  readonly set: (part: Partial<Term>) => void
}

/** The term of an agreement without a text of ours, typed as people type days. */
export function TermForm({ facts: { term }, change }: FactsForm) {
  const set = (part: Partial<Term>) => change({ term: part })
  return (
    <>
      <Span term={term} set={set} />
      <Part title={termWords.renewalSection}>
        <RenewalFields term={term} set={set} />
      </Part>
      <Part title={termWords.noticeSection}>
        <NoticeFields term={term} set={set} />
      </Part>
      <Part title={termWords.reviewSection}>
        <Length fact="reviewEvery" example="1 year" term={term} set={set} />
        <Day fact="reviewOn" term={term} set={set} />
        <Count fact="cureDays" example="30" term={term} set={set} />
        <Length fact="survival" example="2 years" term={term} set={set} />
        <Length fact="retention" example="3 years" term={term} set={set} />
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
function Span({ term, set }: Props) {
  const backwards = term.start !== null && term.end !== null && term.end < term.start
  return (
    <div className={styles.fields}>
      <Choice fact="effectiveRule" options={effectiveRules} names={effectiveWords} term={term} set={set} />
      <Choice fact="kind" options={termKinds} names={termKindWords} term={term} set={set} />
      <Day fact="start" term={term} set={set} />
      {term.kind === 'open-ended' ? (
        <Length fact="minimum" example="1 year" term={term} set={set} />
      ) : (
        <>
          <Day fact="end" wrong={backwards ? words.endBeforeStart : undefined} term={term} set={set} />
          <Length fact="length" example={words.lengthExample} term={term} set={set} />
        </>
      )}
    </div>
  )
}

function RenewalFields({ term, set }: Props) {
  const renews = term.renewal === 'automatic' || term.renewal === 'options'
  return (
    <>
      <Choice fact="renewal" options={renewalKinds} names={renewalWords} term={term} set={set} />
      {renews && <Length fact="renewalLength" example="1 year" term={term} set={set} />}
      {renews && <Figure label={termFactWords.renewalCount} example={termWords.notLimited} value={term.renewalCount} show={String} says={() => ''} read={meantCount} onChange={(renewalCount) => set({ renewalCount })} />}
      {renews && <Day fact="renewalUntil" term={term} set={set} />}
    </>
  )
}

function NoticeFields({ term, set }: Props) {
  const renews = term.renewal === 'automatic' || term.renewal === 'options'
  return (
    <>
      <Count fact="noticeCount" example="60" term={term} set={set} />
      <Choice fact="noticeUnit" options={noticeUnits} names={noticeUnitWords} term={term} set={set} />
      <Choice fact="noticeCounting" options={noticeCountings} names={noticeCountingWords} term={term} set={set} />
      {term.noticeCounting !== 'dispatch' && <Count fact="deliveryDays" example="3" term={term} set={set} />}
      <Choice fact="noticeRoll" options={noticeRolls} names={noticeRollWords} term={term} set={set} />
      <HolidayFields term={term} set={set} />
      <Figure
        label={termFactWords.ownHolidays}
        example={termWords.daysExample}
        value={term.ownHolidays.length === 0 ? null : term.ownHolidays}
        show={(days) => days.map(shortDate).join('; ')}
        says={() => ''}
        read={(text) => meantDaysOff(text, todayHere())}
        onChange={(days) => set({ ownHolidays: days ?? [] })}
      />
      <Checkbox label={termFactWords.noticeToMonthEnd} checked={term.noticeToMonthEnd === true} onChange={(event) => set({ noticeToMonthEnd: event.currentTarget.checked })} />
      {renews && <Count fact="terminationCount" example="90" term={term} set={set} />}
      {renews && <Choice fact="terminationUnit" options={noticeUnits} names={noticeUnitWords} term={term} set={set} />}
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

function Day({ fact, wrong, term, set }: Props & { readonly fact: Facts<string>; readonly wrong?: string | undefined }) {
  return <Figure label={termFactWords[fact]} example={words.dateExample} value={term[fact]} show={shortDate} says={spokenDate} read={(text) => meantDay(text, todayHere())} wrong={wrong} onChange={(day) => set({ [fact]: day })} />
}

function Length({ fact, example, term, set }: Props & { readonly fact: Facts<string>; readonly example: string }) {
  return <Figure label={termFactWords[fact]} example={example} value={term[fact]} show={inWords} says={inWords} read={meantLength} onChange={(length) => set({ [fact]: length })} />
}

function Count({ fact, example, term, set }: Props & { readonly fact: Facts<number>; readonly example: string }) {
  return <Figure label={termFactWords[fact]} example={example} value={term[fact]} show={String} says={() => ''} read={meantDays} onChange={(count) => set({ [fact]: count })} />
}

function inWords(length: string): string {
  return formatDuration(length, 'en-US')
}
