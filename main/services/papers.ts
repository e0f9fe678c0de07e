import { stateWords } from '../contract/messages/states.ts'
import type { ParsedInputOf } from '../contract/method.ts'
import type { Begun } from '../contract/agreements.ts'
import type { FamilyMember, paperMethods } from '../contract/papers.ts'
import { dayInWords } from '../contract/messages/day-in-words.ts'
import { unlikelyDay } from '../contract/messages/impossible-term.ts'
import { failure, ProblemError } from '../contract/problem.ts'
import type { Agreement } from '../domain/agreement.ts'
import type { LinkedPaper, PaperKind } from '../domain/paper.ts'
import { isLikelyDay } from '../domain/term/likely.ts'
import { getAgreement, trashedAt } from '../store/agreements.ts'
import { transaction } from '../store/database.ts'
import { getLinkedPaper, insertLinkedPaper, listPapersOf } from '../store/linked-papers.ts'
import { getStandingDays } from '../store/standings.ts'
import { getText } from '../store/texts.ts'
import { agreementNamed } from './agreement-named.ts'
import { amendableClauses } from './amendable.ts'
import { beginDraft, checkedAnswers } from './begin-draft.ts'
import type { ServiceContext } from './context.ts'
import { draftText, resolved } from './draft-text.ts'
import type { HandlersOf } from './handlers.ts'
import { type Chosen, paperAnswers, type ParentFacts } from './paper-answers.ts'
import { parentFacts } from './parent-facts.ts'
import { record } from './record.ts'
import { templateNamed } from './template-named.ts'

type Asked = ParsedInputOf<(typeof paperMethods)['papers.begin']>

export const paperHandlers = (context: ServiceContext): HandlersOf<typeof paperMethods> => ({
  'papers.clauses': ({ agreement }) => {
    const { id } = agreementNamed(context, agreement)
    return getText(context.db, id) ? amendableClauses(resolved(draftText(context, id)).body) : []
  },
  'papers.begin': (asked) => beginPaper(context, asked),
  'papers.family': ({ agreement }) => family(context, agreementNamed(context, agreement)),
})

const templates: Readonly<Record<PaperKind, string>> = { amendment: 'amendment', renewal: 'renewal-letter', option: 'renewal-letter', notice: 'notice-letter', termination: 'notice-letter' }

/** Begins the paper that changes an agreement, its questions answered from that agreement's facts. */
export function beginPaper(context: ServiceContext, asked: Asked): Begun {
  const { db } = context
  const { kind } = asked
  const agreement = agreementNamed(context, asked.agreement)
  refusePaper(context, agreement)
  const parent = parentFacts(context, agreement)
  const chosen = chosenFor(parent, asked)
  const shelved = templateNamed(context.shelf, templates[kind])
  const { questions } = shelved.template
  const known = Object.entries(paperAnswers(kind, parent, chosen, context.today())).filter(([id]) => questions.some((question) => question.id === id))
  const answers = checkedAnswers(questions, Object.fromEntries(known))
  const begun = transaction(db, () => {
    const paper = beginDraft(context, shelved, answers)
    insertLinkedPaper(db, { paperId: paper.id, parentId: agreement.id, kind, clauses: Object.fromEntries(chosen.sections.map(({ clause }) => [clause.section, clause.id])), takenOn: null })
    record(context, 'paper.begun', agreement.id, { kind, number: paper.number, paper: paper.id })
    record(context, 'paper.drafted-from', paper.id, { kind, parent: agreement.number })
    return paper
  })
  for (const id of [agreement.id, begun.id]) context.changed({ kind: 'agreement-changed', agreement: id })
  return begun
}

function refusePaper({ db }: ServiceContext, { id, number, state }: Agreement): void {
  const link = getLinkedPaper(db, id)
  if (link) throw failure('paper-of-paper', { number, parent: getAgreement(db, link.parentId)?.number ?? '' })
  if (state !== 'executed' && state !== 'active') throw failure('paper-needs-force', { number, state: stateWords[state] })
}

function chosenFor({ agreement: { number }, clauses, term }: ParentFacts, { kind, sections, end, noticeDays }: Asked): Chosen {
  const named = sections.map(({ clause: id, words }) => {
    const clause = clauses.find((each) => each.id === id)
    if (clause === undefined) throw failure('paper-clause-unknown', { number, clause: id })
    return { clause, words }
  })
  const twice = named.find(({ clause }, index) => named.findIndex((other) => other.clause.id === clause.id) !== index)
  if (twice) throw failure('paper-clause-twice', { section: twice.clause.section })
  if (kind === 'amendment' && named.length === 0 && end === null && noticeDays === null) throw failure('paper-without-changes')
  if (end !== null && !isLikelyDay(end)) throw new ProblemError(unlikelyDay(end))
  if (end !== null && term.start !== null && end < term.start) throw failure('amended-end-before-start', { end: dayInWords(end), start: dayInWords(term.start) })
  return { sections: named, end, noticeDays }
}

function family(context: ServiceContext, agreement: Agreement): readonly FamilyMember[] {
  const { db } = context
  const rootId = getLinkedPaper(db, agreement.id)?.parentId ?? agreement.id
  const members = listPapersOf(db, rootId).flatMap((link) => member(context, link.paperId, link)).toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
  return members.length === 0 ? [] : [...member(context, rootId, null), ...members]
}

function member({ db }: ServiceContext, id: string, link: LinkedPaper | null): FamilyMember[] {
  const found = getAgreement(db, id)
  if (!found || trashedAt(db, id) !== null) return []
  const { activeOn, executedOn, ending } = getStandingDays(db, id)
  const { number, title, state, createdAt } = found
  return [{ id, number, title, state, ending, kind: link?.kind ?? null, day: link?.takenOn ?? activeOn ?? executedOn ?? createdAt.slice(0, 10), taken: link !== null && link.takenOn !== null }]
}
