import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PartyAnswer } from '../../domain/answer.ts'
import { dayAfter } from '../../domain/days.ts'
import { writeFilesAtomically } from '../../files/atomic-write.ts'
import { listPeople } from '../../store/people.ts'
import { agreementHandlers } from '../agreements.ts'
import type { Call, ServiceContext } from '../context.ts'
import { detailsHandlers } from '../details.ts'
import { draftingHandlers } from '../drafting.ts'
import { endEditing } from '../editing.ts'
import { fileHandlers } from '../files.ts'
import { finalisingHandlers } from '../finalising.ts'
import { lifecycleHandlers } from '../lifecycle.ts'
import { paperHandlers } from '../papers.ts'
import { templateNamed } from '../template-named.ts'
import { type PartnerName, sampleOurs, samplePartners } from './cast.ts'
import { plainPdf } from './plain-pdf.ts'
import type { SampleDraft, SamplePaper } from './portfolio.ts'

/** The services as they are on one day of the sample, counted from today. */
export interface SampleDay {
  readonly context: ServiceContext
  readonly call: Call
}

/** Everybody works at the same quiet hour, a minute after one another; on a Saturday or Sunday nobody does: the Friday before counts. */
export function sampleDay(context: ServiceContext, call: Call, days: number): SampleDay {
  const day = workingDay(dayAfter(context.today(), { days }))
  let minute = 0
  const now = () => `${day}T14:${String(minute++ % 60).padStart(2, '0')}:00.000Z`
  // What this makes is silent: no window shows any of it yet.
  return { context: { ...context, now, today: () => day, changed: () => {} }, call }
}

function workingDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 6 ? dayAfter(day, { days: -1 }) : weekday === 0 ? dayAfter(day, { days: -2 }) : day
}

/** Records an agreement on the partner's own paper, with its file. Gives its id. */
export async function recordPaper({ context, call }: SampleDay, today: string, paper: SamplePaper, partner: string, ours: string): Promise<string> {
  const day = (from: number | null) => (from === null ? null : dayAfter(today, { days: from }))
  const { id } = await agreementHandlers(context)['agreements.register'](
    {
      title: paper.title,
      kind: paper.kind,
      state: paper.state,
      parties: [ours, partner].map((organizationId) => ({ organizationId, name: '-', type: 'other' as const })),
      signatories: [{ party: 0, name: 'Dana Whitfield', title: 'City Manager' }, { party: 1, ...paper.signatory }],
      start: day(paper.start),
      end: day(paper.end),
      noticeDays: paper.noticeDays,
    },
    call,
  )
  await detailsHandlers(context)['details.change']({ agreement: id, changes: { term: { effectiveRule: 'last-signature', kind: paper.end === null ? 'open-ended' : 'fixed', ...(paper.renews !== undefined && { renewal: 'automatic', renewalLength: paper.renews }) } } }, call)
  if (paper.file) await attach({ context, call }, id, paper.file)
  return id
}

/** Asks a person of ours to read it. */
export async function askForReview({ context, call }: SampleDay, today: string, agreement: string, { person, due, note }: NonNullable<SamplePaper['review']>): Promise<void> {
  const assignee = listPeople(context.db).find(({ name }) => name === person)?.id ?? ''
  await lifecycleHandlers(context)['lifecycle.requestReview']({ agreement, assignee, due: dayAfter(today, { days: due }), note }, call)
}

/** Begins an amendment that changes the last day. */
export async function amend({ context, call }: SampleDay, today: string, agreement: string, { end }: NonNullable<SamplePaper['amendment']>): Promise<void> {
  await paperHandlers(context)['papers.begin']({ agreement, kind: 'amendment', sections: [], end: dayAfter(today, { days: end }), noticeDays: null }, call)
}

async function attach({ context, call }: SampleDay, agreement: string, { name, words }: { readonly name: string; readonly words: readonly string[] }): Promise<void> {
  const path = join(context.folder.root, name)
  await writeFilesAtomically([{ path, bytes: plainPdf(words) }])
  try {
    await fileHandlers(context)['files.attach']({ agreement, from: { grant: context.grants.allow(path, 'read') } }, call)
  } finally {
    await rm(path, { force: true })
  }
}

/** Drafts an agreement with the answers of its template's own case, but for what the sample says. Gives its id. */
export async function draft({ context, call }: SampleDay, { template, title, partner, open, answers }: SampleDraft, registered: string, ours: string): Promise<string> {
  const shelved = templateNamed(context.shelf, template)
  const [first = '', second = ''] = shelved.template.questions.filter(({ type }) => type === 'party').map(({ id }) => id)
  const us = { ...(shelved.example[first] as PartyAnswer), acting_through: sampleOurs.organization.actingThrough, organization_id: ours }
  const given = { ...shelved.example, ...answers, [first]: us, [second]: partyAnswer(partner, registered) }
  const known = Object.fromEntries(Object.entries(given).filter(([question]) => !open.includes(question)))
  const { id } = await draftingHandlers(context)['drafting.draft']({ template, title, answers: known }, call)
  return id
}

function partyAnswer(partner: PartnerName, organization: string) {
  const { name, type, actingThrough, address } = samplePartners[partner].facts
  return { name, type, acting_through: actingThrough, address, short_name: shortNames[partner], organization_id: organization }
}

/** What the text calls a partner. */
const shortNames: Readonly<Record<PartnerName, string>> = {
  harborLight: 'Harbor Light',
  northside: 'Northside',
  openTable: 'Open Table',
  millWatch: 'the Watch',
  countyHealth: 'the County',
  secondStart: 'Second Start',
  safeHomes: 'Safe Homes',
  stAldate: 'St. Aldate',
  university: 'the University',
}

export async function answer({ context, call }: SampleDay, agreement: string, changes: Readonly<Record<string, unknown>>): Promise<void> {
  await draftingHandlers(context)['drafting.answer']({ agreement, changes }, call)
  endEditing(context, agreement)
}

/** Sends it out for signature; what is still open is overridden for the same reason. */
export async function sendOut({ context, call }: SampleDay, agreement: string, reason: string): Promise<void> {
  const finalising = finalisingHandlers(context)
  const { open } = await finalising['finalising.standing']({ agreement }, call)
  await finalising['finalising.finalise']({ agreement, skipReview: reason, overrides: open.map(({ id }) => ({ requirement: id, reason })) }, call)
}

export async function reopen({ context, call }: SampleDay, agreement: string, reason: string): Promise<void> {
  await finalisingHandlers(context)['finalising.reopen']({ agreement, reason }, call)
}
