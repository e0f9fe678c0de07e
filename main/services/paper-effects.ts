import { fill } from '../contract/messages/fill.ts'
import { amendedLabel } from '../contract/messages/papers.ts'
import type { Agreement, Term } from '../domain/agreement.ts'
import type { Answers, RowAnswer } from '../domain/answer.ts'
import { longDate } from '../domain/date.ts'
import type { LinkedPaper } from '../domain/paper.ts'
import type { TermEvent } from '../domain/term/term-event.ts'
import { getAgreement } from '../store/agreements.ts'
import { getLinkedPaper, setTaken } from '../store/linked-papers.ts'
import { insertTermEvent } from '../store/term-events.ts'
import { getText } from '../store/texts.ts'
import { withWords } from './amendable.ts'
import type { ServiceContext } from './context.ts'
import { draftText } from './draft-text.ts'
import { record } from './record.ts'
import { keepVersion, versionNow } from './versions.ts'

/**
 * Carries out on its parent what a paper says, from this day: its term, and a version of its text with the new words. A paper that
 * stands for itself does nothing. Belongs in the transaction in which the paper becomes active.
 */
export function takeEffect(context: ServiceContext, paper: Agreement, on: string): void {
  const { db } = context
  const link = getLinkedPaper(db, paper.id)
  const parent = link === null ? null : getAgreement(db, link.parentId)
  if (link === null || parent === null || link.takenOn !== null) return
  const { answers } = draftText(context, paper.id)
  const event = eventOf(link, answers, on)
  const sections = link.kind === 'amendment' ? rowsOf(answers) : []
  if (event !== null) insertTermEvent(db, parent.id, context.newId(), { ...event, by: paper.id })
  if (sections.length > 0 && getText(db, parent.id)) keepAmended(context, parent, paper, link, sections, on)
  setTaken(db, paper.id, on)
  record(context, 'paper.took-effect', parent.id, { paper: paper.id, number: paper.number, kind: link.kind, on, event, sections: sections.map(({ section }) => section), amount: amountIn(link, answers) })
  context.changed({ kind: 'agreement-changed', agreement: parent.id })
}

/** What papers do to a term. */
type PaperEvent = Extract<TermEvent, { readonly by?: string }>

/** What a paper makes of the term of its parent; null: nothing. */
function eventOf({ kind }: LinkedPaper, answers: Answers, on: string): PaperEvent | null {
  switch (kind) {
    case 'amendment': {
      const changes: Partial<Term> = {
        ...(answers['changes_end'] === true && { end: dayOf(answers, 'new_end'), kind: 'fixed' as const }),
        ...(answers['changes_notice'] === true && typeof answers['new_notice'] === 'number' && { noticeCount: answers['new_notice'], noticeUnit: 'day' as const }),
      }
      return Object.keys(changes).length === 0 ? null : { kind: 'amended', on, changes }
    }
    case 'renewal': {
      const until = dayOf(answers, 'new_end')
      return until === null ? null : { kind: 'renewed', on, until }
    }
    case 'option':
      return { kind: 'option-exercised', on: dayOf(answers, 'letter_date') ?? on, acceptedLate: false }
    case 'notice':
    case 'termination':
      return noticeEvent(answers, on)
  }
}

function amountIn({ kind }: LinkedPaper, answers: Answers) {
  if (kind !== 'amendment' || answers['changes_amount'] !== true) return null
  return { what: answers['amount_for'] ?? null, from: answers['old_amount'] ?? null, to: answers['new_amount'] ?? null }
}

function noticeEvent(answers: Answers, on: string): PaperEvent {
  const ends = dayOf(answers, 'effective_on')
  if (answers['purpose'] === 'cause') return { kind: 'breach-notice', on }
  return answers['purpose'] === 'convenience' && ends !== null ? { kind: 'termination-notice', on, ends } : { kind: 'non-renewal-notice', on }
}

/** The text as it reads from now on is a version of its own; the one that was signed stays as it is. */
function keepAmended(context: ServiceContext, parent: Agreement, paper: Agreement, { clauses }: LinkedPaper, rows: readonly RowAnswer[], on: string): void {
  const words = new Map(rows.flatMap(({ section, new: text }): [string, string][] => {
    const clause = clauses[String(section)]
    return clause === undefined || typeof text !== 'string' ? [] : [[clause, text]]
  }))
  if (words.size === 0) return
  const { tree } = draftText(context, parent.id)
  keepVersion(context, { ...versionNow(context, parent), tree: withWords(tree, words) }, fill(amendedLabel, { number: paper.number, date: longDate(on, 'en-US') }))
}

function rowsOf({ sections }: Answers): readonly RowAnswer[] {
  return Array.isArray(sections) ? sections.filter((row): row is RowAnswer => typeof row === 'object') : []
}

function dayOf(answers: Answers, question: string): string | null {
  const answer = answers[question]
  return typeof answer === 'string' ? answer : null
}
