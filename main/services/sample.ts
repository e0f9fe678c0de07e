import { setImmediate } from 'node:timers/promises'
import { progressText } from '../contract/messages/progress.ts'
import { failure } from '../contract/problem.ts'
import type { sampleMethods } from '../contract/sample.ts'
import { countAgreements } from '../store/agreement-list.ts'
import type { Call, ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { houseStyleHandlers } from './house-style.ts'
import { noteAllUndecided } from './renewal-upkeep.ts'
import { myOrganization, organizationHandlers } from './organizations.ts'
import { type PartnerName, sampleOurs, samplePartners, samplePeople, sampleStyle } from './sample/cast.ts'
import { sampleDrafts, samplePapers } from './sample/portfolio.ts'
import { amend, answer, askForReview, draft, recordPaper, reopen, type SampleDay, sampleDay, sendOut } from './sample/sample-world.ts'

export const sampleHandlers = (context: ServiceContext): HandlersOf<typeof sampleMethods> => ({
  'sample.fill': async (_input, call) => {
    if (!context.sample) throw failure('sample-not-here')
    if (!myOrganization(context).setUp) await fillFolder(context, call)
    return { agreements: countAgreements(context.db, {}) }
  },
})

/** Something that happened on a day, counted from today. */
interface Happening {
  readonly day: number
  readonly happens: (day: SampleDay) => Promise<void>
}

/** How many days ago the app was first used. */
const begun = -430

async function fillFolder(context: ServiceContext, call: Call): Promise<void> {
  const partners = await settle(sampleDay(context, call, begun))
  const happenings = [...happeningsOnPaper(context, partners), ...happeningsInDrafts(partners)].toSorted((a, b) => a.day - b.day)
  for (const [done, { day, happens }] of happenings.entries()) {
    call.signal.throwIfAborted()
    call.progress({ done, total: happenings.length, says: progressText.sample })
    await happens(sampleDay(context, call, day))
    // Other calls get their turn.
    await setImmediate()
  }
  // What nobody decided meanwhile is noted, as on any day.
  await noteAllUndecided({ ...context, changed: () => {} }, () => !call.signal.aborted)
  context.changed({ kind: 'organizations-changed' })
  context.changed({ kind: 'agreements-changed' })
}

type Registered = Readonly<Record<PartnerName | 'ours', string>>

/** Our organization, its people and the partners. Gives the ids of the organizations. */
async function settle({ context, call }: SampleDay): Promise<Registered> {
  const registry = organizationHandlers(context)
  const { organization } = await registry['organizations.setUp'](sampleOurs, call)
  for (const person of samplePeople) await registry['people.add'](person, call)
  await houseStyleHandlers(context)['houseStyle.set']({ ...sampleStyle, letterheadLines: [...sampleStyle.letterheadLines] }, call)
  const ids: Partial<Record<PartnerName, string>> = {}
  for (const [name, { facts, contacts }] of Object.entries(samplePartners)) {
    const { id } = await registry['organizations.add'](facts, call)
    for (const contact of contacts) await registry['contacts.add']({ ...contact, organizationId: id }, call)
    ids[name as PartnerName] = id
  }
  return { ...(ids as Record<PartnerName, string>), ours: organization.id }
}

function happeningsOnPaper(context: ServiceContext, ids: Registered): Happening[] {
  const today = context.today()
  return samplePapers.flatMap((paper) => {
    let agreement = ''
    const { review, amendment } = paper
    return [
      { day: paper.recorded, happens: async (on: SampleDay) => void (agreement = await recordPaper(on, today, paper, ids[paper.partner], ids.ours)) },
      ...(review ? [{ day: review.day, happens: (on: SampleDay) => askForReview(on, today, agreement, review) }] : []),
      ...(amendment ? [{ day: amendment.day, happens: (on: SampleDay) => amend(on, today, agreement, amendment) }] : []),
    ]
  })
}

function happeningsInDrafts(ids: Registered): Happening[] {
  return sampleDrafts.flatMap((each) => {
    let agreement = ''
    const { sentOut, reopened } = each
    return [
      { day: each.drafted, happens: async (day: SampleDay) => void (agreement = await draft(day, each, ids[each.partner], ids.ours)) },
      ...each.later.map(({ day, answers }) => ({ day, happens: (on: SampleDay) => answer(on, agreement, answers) })),
      ...(sentOut ? [{ day: sentOut.day, happens: (on: SampleDay) => sendOut(on, agreement, sentOut.reason) }] : []),
      ...(reopened ? [{ day: reopened.day, happens: (on: SampleDay) => reopen(on, agreement, reopened.reason) }] : []),
    ]
  })
}
