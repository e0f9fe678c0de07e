import { commentPlaces } from '../contract/messages/comments.ts'
import { fill } from '../contract/messages/fill.ts'
import { clauseText } from '../document/clause-text.ts'
import type { ResolvedBlock, ResolvedDocument } from '../document/resolved.ts'
import { getAgreement, trashedAt } from '../store/agreements.ts'
import { getContact } from '../store/contacts.ts'
import { transaction } from '../store/database.ts'
import { listFileRecords } from '../store/file-records.ts'
import { getOrganization } from '../store/organizations.ts'
import { listParties } from '../store/parties.ts'
import { countDue, type Due, isOpen, listDue, mergeSome, mergeWhenTold, renewSearch, replaceEntries, type SearchWords } from '../store/search.ts'
import { listSignatories } from '../store/signatories.ts'
import { getText } from '../store/texts.ts'
import type { Database } from '../store/database.ts'
import { commentPlace, threadsOf } from './comments.ts'
import type { ServiceContext } from './context.ts'
import { draftText, resolved } from './draft-text.ts'

/** As much as is read before an answer; more is read in idle time, and found a little later. */
const most = 40
/** Read at a stretch, in milliseconds: shorter than a frame. */
const stretch = 8
/** Merged after each stretch, in pages of 4 KB. */
const merged = 32
const reading = new WeakSet<Database>()

/** Reads what was changed into the index of the search; answers how much is left to be read in idle time. */
export async function bringSearchUpToDate(context: ServiceContext): Promise<number> {
  const { db } = context
  mergeWhenTold(db)
  renewSearch(db)
  if (countDue(db) <= most) while (readSome(context)) await idle()
  else if (!reading.has(db)) void readAll(context)
  return isOpen(db) ? countDue(db) : 0
}

/** Reads on until nothing is due; other calls are answered in between. */
async function readAll(context: ServiceContext): Promise<void> {
  reading.add(context.db)
  try {
    do await idle()
    while (isOpen(context.db) && (readSome(context) || mergeSome(context.db, merged)))
  } finally {
    reading.delete(context.db)
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Reads for one stretch; answers whether there was anything to read. */
function readSome(context: ServiceContext): boolean {
  const { db } = context
  if (!isOpen(db)) return false
  const due = listDue(db, most)
  if (due.length === 0) return false
  const until = performance.now() + stretch
  transaction(db, () => {
    for (const [index, each] of due.entries()) if (index === 0 || performance.now() < until) replaceEntries(db, each, entriesOf(context, each))
  })
  mergeSome(db, merged)
  return true
}

function entriesOf(context: ServiceContext, { kind, id }: Due): readonly SearchWords[] {
  switch (kind) {
    case 'agreement':
      return agreementEntries(context, id)
    case 'organization':
      return organizationEntries(context, id)
    case 'contact':
      return contactEntries(context, id)
  }
}

function organizationEntries({ db }: ServiceContext, id: string): readonly SearchWords[] {
  const found = getOrganization(db, id)
  if (!found || found.name === '') return []
  return [{ kind: 'organization', recordId: id, agreementId: null, title: found.name, detail: found.address.replaceAll('\n', ', '), also: found.actingThrough }]
}

function contactEntries({ db }: ServiceContext, id: string): readonly SearchWords[] {
  const found = getContact(db, id)
  if (!found) return []
  const at = getOrganization(db, found.organizationId)?.name ?? ''
  return [{ kind: 'contact', recordId: id, agreementId: null, title: found.name, detail: [found.title, at].filter(Boolean).join(', '), also: `${found.email} ${found.phone}` }]
}

function agreementEntries(context: ServiceContext, id: string): readonly SearchWords[] {
  const { db } = context
  const agreement = getAgreement(db, id)
  if (!agreement || trashedAt(db, id) !== null) return []
  const parties = listParties(db, id)
  const also = [...parties.map(({ name, shortName, actingThrough }) => `${name} ${shortName} ${actingThrough}`), ...listSignatories(db, id).map(({ name, title }) => `${name} ${title}`)]
  const names = (parties.length > 1 ? parties.slice(1) : parties).map(({ name }) => name).filter(Boolean)
  return [
    { kind: 'agreement', recordId: id, agreementId: id, title: agreement.title, detail: [agreement.number, ...names].join(' · '), named: agreement.number, also: also.join('\n') },
    ...listFileRecords(db, id).map((file): SearchWords => ({ kind: 'file', recordId: file.id, agreementId: id, title: file.name, detail: `${agreement.number} ${agreement.title}` })),
    ...clauseEntries(context, id),
    ...commentEntries(context, id),
  ]
}

function commentEntries(context: ServiceContext, id: string): readonly SearchWords[] {
  try {
    return threadsOf(context, id).flatMap(({ clause, place, replies, ...comment }) =>
      [comment, ...replies].map(({ id: recordId, writtenBy, text }): SearchWords => ({ kind: 'comment', recordId, agreementId: id, title: fill(commentPlaces.found, { who: writtenBy, place: commentPlace(clause, place) }), detail: text })),
    )
  } catch {
    // As with clauses.
    return []
  }
}

function clauseEntries(context: ServiceContext, id: string): readonly SearchWords[] {
  if (!getText(context.db, id)) return []
  try {
    return entriesOfText(id, resolved(draftText(context, id)))
  } catch {
    // A text that cannot be read must not keep the others from being found; opening it says what is wrong.
    return []
  }
}

/** One entry an article or schedule, and one for what stands outside of them. */
function entriesOfText(agreementId: string, document: ResolvedDocument): readonly SearchWords[] {
  const outside = document.body.filter((block) => block.kind !== 'clause' && block.kind !== 'schedule' && block.kind !== 'signatures')
  const preamble: readonly SearchWords[] = outside.length === 0 ? [] : [{ kind: 'clause', recordId: '', agreementId, title: document.title, detail: outside.map(readable).join('\n') }]
  return [...preamble, ...document.body.flatMap((block) => entryOfBlock(agreementId, block))]
}

function entryOfBlock(agreementId: string, block: ResolvedBlock): readonly SearchWords[] {
  if (block.kind !== 'clause' && block.kind !== 'schedule') return []
  const heading = block.kind === 'schedule' ? block.title : (block.heading ?? [])
  const title = [block.number, heading.map(({ text }) => text).join('')].filter(Boolean).join(' ')
  return [{ kind: 'clause', recordId: block.id, agreementId, title, detail: block.children.map(readable).join('\n') }]
}

/** The words as a person reads them: references by what they point at say nothing to anyone. */
function readable(block: ResolvedBlock): string {
  return clauseText(block).replace(/@[\w.-]+/g, '…')
}
