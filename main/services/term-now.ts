import type { AmountChange, ChangingPaper, TermNow } from '../contract/details.ts'
import { type Agreement, emptyTerm, type Term } from '../domain/agreement.ts'
import type { Answer, MoneyAnswer } from '../domain/answer.ts'
import type { LinkedPaper } from '../domain/paper.ts'
import { changedFacts } from '../domain/term/changed-facts.ts'
import { lastDayOf } from '../domain/term/last-day.ts'
import { getAgreement } from '../store/agreements.ts'
import { listPapersOf } from '../store/linked-papers.ts'
import { getText } from '../store/texts.ts'
import type { ServiceContext } from './context.ts'
import { derivedTerm } from './deadline-upkeep.ts'

/** The term of an agreement as it was signed and as it stands today, with what made it so. */
export function termNow(context: ServiceContext, { id }: Agreement): TermNow {
  const found = derivedTerm(context.db, id, context.today())
  if (found === null) return { signed: emptyTerm, now: emptyTerm, changes: [], amounts: [] }
  const signed = withLastDay(found.ground.term, found.derived.start)
  const { now, changed } = changedFacts(signed, found.events, found.derived, context.today())
  const papers = takenPapers(context, id)
  return {
    signed,
    now,
    changes: changed.map(({ fact, on, by }) => ({ fact, on, by: papers.find((paper) => paper.id === by) ?? null })),
    amounts: papers.flatMap((paper) => amountOf(context, paper)).toReversed(),
  }
}

/** A term that is given as a length has its last day once its first is known. */
function withLastDay(term: Term, start: string | null): Term {
  if (term.kind === 'open-ended' || term.end !== null || start === null || term.length === null) return term
  return { ...term, end: lastDayOf(start, term.length)?.day ?? null }
}

type Taken = ChangingPaper & { readonly on: string }

/** The papers that took effect, the first one first; the amendments among them are counted. */
function takenPapers({ db }: ServiceContext, id: string): readonly Taken[] {
  const taken = listPapersOf(db, id).filter((link): link is LinkedPaper & { readonly takenOn: string } => link.takenOn !== null)
  const amendments = taken.filter(({ kind }) => kind === 'amendment').map(({ paperId }) => paperId)
  return taken.map(({ paperId, kind, takenOn }) => ({ id: paperId, number: getAgreement(db, paperId)?.number ?? '', kind, ordinal: kind === 'amendment' ? amendments.indexOf(paperId) + 1 : null, on: takenOn }))
}

function amountOf({ db }: ServiceContext, { on, ...by }: Taken): AmountChange[] {
  const answers = by.kind === 'amendment' ? (getText(db, by.id)?.answers ?? {}) : {}
  const [what, from, to] = [answers['amount_for'], answers['old_amount'] ?? null, answers['new_amount']]
  if (answers['changes_amount'] !== true || typeof what !== 'string' || !isMoney(to)) return []
  return [{ what, from: isMoney(from) ? from : null, to, on, by }]
}

function isMoney(answer: Answer | undefined): answer is MoneyAnswer {
  return typeof answer === 'object' && answer !== null && 'minor' in answer
}
