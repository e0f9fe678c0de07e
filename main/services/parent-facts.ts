import type { Agreement } from '../domain/agreement.ts'
import { emptyTerm } from '../domain/agreement.ts'
import { deriveTerm } from '../domain/term/derive-term.ts'
import type { TermEvent } from '../domain/term/term-event.ts'
import { getAgreement, trashedAt } from '../store/agreements.ts'
import { deadlinesOf } from '../store/deadlines.ts'
import { listPapersOf } from '../store/linked-papers.ts'
import { listParties } from '../store/parties.ts'
import { listSignatories } from '../store/signatories.ts'
import { getStandingDays } from '../store/standings.ts'
import { listTermEvents } from '../store/term-events.ts'
import { getTerm } from '../store/terms.ts'
import { getText } from '../store/texts.ts'
import { amendableClauses } from './amendable.ts'
import { holidaysFor } from './days-off.ts'
import type { ServiceContext } from './context.ts'
import { draftText, resolved } from './draft-text.ts'
import type { ParentFacts } from './paper-answers.ts'

/** What a paper about an agreement is drafted from. */
export function parentFacts(context: ServiceContext, agreement: Agreement): ParentFacts {
  const { db } = context
  const { id } = agreement
  const events = listTermEvents(db, id)
  const recorded = getTerm(db, id) ?? emptyTerm
  const { start, end } = deriveTerm(recorded, events, context.today(), holidaysFor(db, recorded))
  const { activeOn, executedOn } = getStandingDays(db, id)
  return {
    agreement,
    parties: listParties(db, id),
    signatories: listSignatories(db, id),
    term: { ...recorded, ...amendedFacts(events) },
    inForceSince: activeOn ?? start ?? executedOn,
    end,
    dates: deadlinesOf(db, id),
    clauses: getText(db, id) ? amendableClauses(resolved(draftText(context, id)).body) : [],
    amendments: listPapersOf(db, id).flatMap(({ paperId, kind, takenOn }) => {
      const paper = getAgreement(db, paperId)
      return kind === 'amendment' && takenOn !== null && paper && trashedAt(db, paperId) === null ? [{ number: paper.number, on: takenOn }] : []
    }),
  }
}

function amendedFacts(events: readonly TermEvent[]) {
  return Object.assign({}, ...events.map((event) => (event.kind === 'amended' ? event.changes : {}))) as Partial<ParentFacts['term']>
}
