import { z } from 'zod'
import { agreementOrders, type AgreementQuery } from '../domain/agreement-query.ts'
import { type Agreement, type AgreementState, agreementStates, type AgreementSummary, type Party, type Signatory, type Term } from '../domain/agreement.ts'
import { organizationTypes } from '../domain/organization.ts'
import { ask } from './method.ts'
import { line } from './typed-text.ts'

/** An agreement as a person names it: its id, or its number such as NDA-2026-001. */
export const agreementName = z.string().trim().min(1).max(60)
const longestTitle = 300
/** Spaces and line ends that come with a paste count for nothing. */
export const agreementTitle = line(longestTitle).pipe(z.string().min(1, 'A title has at least one sign.'))
export { agreementOrders, agreementStates }
const day = z.iso.date()
const id = z.uuid()
const someAgreements = z.array(id).min(1).max(10_000)

const filter = {
  text: z.string().max(400).optional(),
  states: z.array(z.enum(agreementStates)).min(1).max(agreementStates.length).optional(),
  kind: z.string().min(1).max(100).optional(),
  partner: z.strictObject({ id: id.optional(), name: z.string().min(1).max(300) }).optional(),
  owner: id.optional(),
  endsFrom: day.optional(),
  endsTo: day.optional(),
  trashed: z.boolean().optional(),
}
/** Which agreements, in which order: those not in the Trash, the one changed last first, when nothing is said. */
export const agreementQuery = z.strictObject({ ...filter, order: z.enum(agreementOrders).default('updated'), descending: z.boolean().default(true) }) satisfies z.ZodType<AgreementQuery, unknown>

/** An agreement with the records that belong to it. */
export interface AgreementDetails extends Agreement {
  readonly parties: readonly Party[]
  readonly signatories: readonly Signatory[]
  readonly term: Term
}

export interface AgreementVersion {
  readonly number: number
  readonly label: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
}

/** An agreement that was just begun. */
export interface Begun {
  readonly id: string
  readonly number: string
  readonly title: string
}

const registeredParty = z.strictObject({ organizationId: id.nullable().default(null), name: line(300).pipe(z.string().min(1)), type: z.enum(organizationTypes).default('other') })
const registeredSignatory = z.strictObject({ party: z.int().min(0).max(19), name: line(200).pipe(z.string().min(1)), title: line(200).default('') })

export const agreementMethods = {
  /** A page of a list. */
  'agreements.list': ask(
    z.strictObject({ query: agreementQuery.default({ order: 'updated', descending: true }), limit: z.int().min(1).max(10_000).default(1_000), offset: z.int().min(0).default(0) }),
  ).gives<{ readonly total: number; readonly agreements: readonly AgreementSummary[] }>(),
  /** The ids of a whole list, in its order: what "all of it" means. */
  'agreements.ids': ask(z.strictObject({ query: agreementQuery })).gives<readonly string[]>(),
  /** What a list can be filtered by: the kinds of agreement that there are. */
  'agreements.kinds': ask(z.strictObject({})).gives<readonly string[]>(),
  /** A whole list as comma-separated values, with every column. */
  'agreements.csv': ask(z.strictObject({ query: agreementQuery.default({ order: 'updated', descending: true }) })).gives<{ readonly csv: string; readonly rows: number }>(),
  /** Writes it to a file instead; answers how many rows. */
  'agreements.saveCsv': ask(z.strictObject({ query: agreementQuery, to: z.strictObject({ grant: z.string().min(1).max(100) }) })).gives<{ readonly rows: number }>(),
  'agreements.get': ask(z.strictObject({ agreement: agreementName })).gives<AgreementDetails>(),
  'agreements.rename': ask(z.strictObject({ agreement: agreementName, title: agreementTitle })).gives<AgreementDetails>(),
  'agreements.versions': ask(z.strictObject({ agreement: agreementName })).gives<readonly AgreementVersion[]>(),
  /** Makes a person of ours the one who looks after them; answers how many changed hands. */
  'agreements.changeOwner': ask(z.strictObject({ agreements: someAgreements, owner: id })).gives<{ readonly changed: number }>(),
  /** Hides them everywhere until they are put back; answers which were moved. */
  /** Which of them are in force or out for signature: how many, and the first few by number. */
  'agreements.binding': ask(z.strictObject({ agreements: someAgreements })).gives<{ readonly count: number; readonly first: readonly { readonly number: string; readonly title: string; readonly state: AgreementState }[] }>(),
  'agreements.trash': ask(z.strictObject({ agreements: someAgreements })).gives<{ readonly moved: readonly string[] }>(),
  'agreements.putBack': ask(z.strictObject({ agreements: someAgreements })).gives<{ readonly moved: readonly string[] }>(),
  /** Begins a new draft with the text of another agreement and, of the rest, what is to be kept. */
  'agreements.copy': ask(
    z.strictObject({
      agreement: agreementName,
      title: agreementTitle.optional(),
      keep: z.strictObject({ parties: z.boolean(), term: z.boolean(), answers: z.boolean(), edits: z.boolean() }).default({ parties: true, term: false, answers: true, edits: true }),
    }),
  ).gives<Begun>(),
  /** Records an agreement that came on a partner's own paper: it has facts, parties, signatories and dates, and no text. */
  'agreements.register': ask(
    z.strictObject({
      title: agreementTitle,
      kind: line(100).pipe(z.string().min(1)),
      state: z.enum(agreementStates).default('draft'),
      parties: z.array(registeredParty).min(1).max(20),
      signatories: z.array(registeredSignatory).max(40).default([]),
      start: day.nullable().default(null),
      end: day.nullable().default(null),
      noticeDays: z.int().min(0).max(3_650).nullable().default(null),
    }),
  ).gives<Begun>(),
}
