import { IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { FillingQuestion, TermChange, TermNow } from '../../../main/contract/details.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { termFactInWords } from '../../../main/contract/messages/term-facts.ts'
import { termFactWords } from '../../../main/contract/messages/screens/term.ts'
import { capacityWords, detailsWords as words } from '../../../main/contract/messages/screens/details.ts'
import { organizationTypeWords } from '../../../main/contract/messages/screens/organization.ts'
import type { Party, Signatory, Term } from '../../../main/domain/agreement.ts'
import { shortDate } from '../../ui/dates.ts'
import { linkTo } from '../../ui/place.ts'
import { changedBy } from './changed-by.ts'
import styles from './details.module.css'

interface Lead {
  readonly questions: readonly FillingQuestion[]
  /** Null: the answers do not change any more. */
  readonly onQuestion: ((question: string) => void) | null
}

/** The term as the answers have it; what is another today says so, with what was signed. */
export function TermList({ term, now: { now, signed, changes }, ...lead }: Lead & { readonly term: Term; readonly now: TermNow }) {
  const facts = Object.keys(termFactWords) as (keyof Term)[]
  const inWords = (of: Term, fact: keyof Term) => termFactInWords(of, fact, { language: 'en-US', day: shortDate })
  const changeOf = (fact: keyof Term) => changes.find((change) => change.fact === fact)
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <Entry key={fact} name={termFactWords[fact]} fact={`term:${fact}`} {...lead}>
          {inWords(changeOf(fact) ? now : term, fact)}
          <Changed change={changeOf(fact)} was={inWords(signed, fact)} />
        </Entry>
      ))}
    </dl>
  )
}

function Changed({ change, was }: { readonly change: TermChange | undefined; readonly was: string }) {
  if (change === undefined) return null
  const how = changedBy(change)
  return (
    <span className={styles.changed}>
      {change.by ? <a {...linkTo(`/agreements/${change.by.id}`)}>{how}</a> : how}; {fill(words.wasSigned, { value: was || words.wasOpen })}
    </span>
  )
}

/** One fact with the way to the question that fills it; without a question and a value it is not there. */
function Entry({ name, fact, questions, onQuestion, children }: Lead & { readonly name: string; readonly fact: string; readonly children: ReactNode }) {
  const known = questions.find((each) => each.fact === fact)
  const there = children !== '' && !(Array.isArray(children) && children[0] === '')
  if (!known && !there) return null
  return (
    <>
      <dt>{name}</dt>
      <dd className={styles.led}>
        <span className={there ? undefined : styles.says}>{there ? children : words.open}</span>
        {known && <ToQuestion question={known} onQuestion={onQuestion} />}
      </dd>
    </>
  )
}

function ToQuestion({ question, onQuestion }: { readonly question: FillingQuestion; readonly onQuestion: Lead['onQuestion'] }) {
  if (onQuestion === null) return null
  const name = fill(words.changeThere, { label: question.label })
  return (
    <button type="button" className={styles.lead} aria-label={name} title={name} onClick={() => onQuestion(question.question)}>
      {words.change}
      <IconArrowRight size={14} stroke={1.75} aria-hidden />
    </button>
  )
}

export function PartyList({ parties, questions, onQuestion }: Lead & { readonly parties: readonly Party[] }) {
  const asked = questions.filter(({ fact }) => fact.startsWith('party:'))
  return (
    <ul className={styles.list}>
      {asked.map((question) => {
        const party = parties.find(({ role }) => `party:${role}` === question.fact)
        return (
          <li key={question.fact} className={styles.item}>
            <p className={styles.led}>
              <bdi className={party?.name ? styles.who : styles.says}>{party?.name || words.open}</bdi>
              <ToQuestion question={question} onQuestion={onQuestion} />
            </p>
            <p className={styles.aside}>{[question.label, party && organizationTypeWords[party.type], party?.actingThrough].filter(Boolean).join(', ')}</p>
            {party?.address && <p className={styles.aside}>{party.address.split('\n').join(', ')}</p>}
          </li>
        )
      })}
    </ul>
  )
}

export function SignatoryList({ signatories, parties, questions, onQuestion }: Lead & { readonly signatories: readonly Signatory[]; readonly parties: readonly Party[] }) {
  const asked = questions.filter(({ fact }) => fact.startsWith('signatory:'))
  return (
    <ul className={styles.list}>
      {asked.map((question) => {
        const signatory = signatories.find(({ role }) => `signatory:${role}` === question.fact)
        const party = parties.find(({ role }) => role === signatory?.partyRole)
        return (
          <li key={question.fact} className={styles.item}>
            <p className={styles.led}>
              <bdi className={signatory?.name ? styles.who : styles.says}>{signatory?.name || words.open}</bdi>
              <ToQuestion question={question} onQuestion={onQuestion} />
            </p>
            <p className={styles.aside}>{[signatory?.title, party?.name].filter(Boolean).join(', ') || question.label}</p>
            {signatory && <p className={styles.aside}>{[capacityWords[signatory.capacity], signatory.authority].filter(Boolean).join('; ')}</p>}
          </li>
        )
      })}
    </ul>
  )
}
