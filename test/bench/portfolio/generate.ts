import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { V7Generator } from 'uuidv7'
import { agreementStates } from '../../../main/domain/agreement.ts'
import { layoutOf, openDataFolder } from '../../../main/files/layout.ts'
import { OwnTemplates } from '../../../main/files/own-templates.ts'
import { readTemplateFolders } from '../../../main/files/template-folders.ts'
import type { Call, ServiceContext } from '../../../main/services/context.ts'
import { bringDeadlinesUpToDate } from '../../../main/services/deadline-upkeep.ts'
import { draftText } from '../../../main/services/draft-text.ts'
import { draftingHandlers } from '../../../main/services/drafting.ts'
import { Gate } from '../../../main/services/gate.ts'
import { Grants } from '../../../main/services/grants.ts'
import { ensureMyOrganization, organizationHandlers } from '../../../main/services/organizations.ts'
import { bringSearchUpToDate } from '../../../main/services/search-reading.ts'
import { TemplateShelf } from '../../../main/services/template-shelf.ts'
import { getAgreement, updateAgreement } from '../../../main/store/agreements.ts'
import { closeDatabase, openDatabase, transaction } from '../../../main/store/database.ts'
import { saveText } from '../../../main/store/texts.ts'
import { answersOfCase } from './case.ts'
import { lengthen } from './lengthen.ts'
import { type Random, randomFrom } from './random.ts'

export interface Wanted {
  /** An empty or missing folder, which becomes a data folder. */
  readonly folder: string
  /** The project's folder, for its templates. */
  readonly root: string
  readonly agreements: number
  readonly seed: number
  /** How often the first agreement has the clauses of its template. */
  readonly copies?: number
}

const template = 'mutual-nda'
const atOnce = 500
const firstDay = Date.UTC(2017, 0, 2, 8)
const lastDay = Date.UTC(2026, 5, 30, 17)

/**
 * Fills a data folder with agreements through the app's own services: drafted from a template one after the other over the years, then
 * moved on to some state. The same seed gives the same rows but for the trail, whose salts are secret. Answers the id of the first
 * agreement, the one with the long text.
 */
export async function generatePortfolio({ folder, root, agreements, seed, copies = 1 }: Wanted): Promise<string> {
  const data = await openDataFolder(folder)
  const random = randomFrom(seed)
  const clock = { at: firstDay }
  const db = openDatabase(data.database, { now: new Date(clock.at).toISOString(), backupsDir: data.backups, appVersion: '0.0.0' })
  const context = contextFor({ folder: layoutOf(folder), db, templates: join(root, 'templates'), random, clock })
  try {
    await setUp(context)
    let first = ''
    for (let done = 0; done < agreements; done += atOnce) {
      transaction(db, () => {
        for (let index = done; index < Math.min(done + atOnce, agreements); index += 1) {
          clock.at = firstDay + Math.floor(((lastDay - firstDay) * index) / agreements)
          const id = draftOne(context, random)
          if (index === 0) first = id
        }
      })
    }
    if (first !== '' && copies > 1) makeLong(context, first, copies)
    await settle(context)
    return first
  } finally {
    closeDatabase(db)
  }
}

async function setUp(context: ServiceContext): Promise<void> {
  ensureMyOrganization(context, 'bench')
  await organizationHandlers(context)['organizations.setUp'](
    {
      organization: { name: 'City of Riverton', type: 'public-body', actingThrough: 'its Office of Partnerships', address: '200 Harbor Street\nRiverton' },
      person: { name: 'Robin Byrne', title: 'Contracts Manager', email: 'robin@riverton.example' },
    },
    call,
  )
}

function draftOne(context: ServiceContext, random: Random): string {
  const drafted = draftingHandlers(context)['drafting.draft']({ template, answers: answersOfCase(random) }, call)
  if (drafted instanceof Promise) throw new TypeError('A draft can no longer be made inside a transaction: generate them in another way.')
  const agreement = getAgreement(context.db, drafted.id)
  if (agreement && random.chance(0.9)) updateAgreement(context.db, { ...agreement, state: random.pick(agreementStates) })
  return drafted.id
}

function makeLong(context: ServiceContext, id: string, copies: number): void {
  const { tree, revision } = draftText(context, id)
  saveText(context.db, id, { tree: lengthen(tree, copies) }, revision)
}

/** As the app leaves a folder that has been open for a while: dates derived, everything read for the search. */
async function settle(context: ServiceContext): Promise<void> {
  while (bringDeadlinesUpToDate(context) > 0);
  while ((await bringSearchUpToDate(context)) > 0) await pause(20)
}

const call: Call = { door: 'command-line', signal: new AbortController().signal, progress: () => {} }

interface Given extends Pick<ServiceContext, 'folder' | 'db'> {
  readonly templates: string
  readonly random: Random
  readonly clock: { readonly at: number }
}

/** What services need to draft; clock and ids follow the seed. */
function contextFor({ folder, db, templates, random, clock }: Given): ServiceContext {
  const ids = new V7Generator({ nextUint32: () => random.uint32() })
  const newId = (): string => ids.generateOrResetCore(clock.at, 10_000).toString()
  const never = (): never => {
    throw new Error('Nothing of this is needed to fill a data folder.')
  }
  return {
    folder,
    db,
    newId,
    shelf: new TemplateShelf(() => readTemplateFolders(templates)),
    own: new OwnTemplates(folder.templates),
    grants: new Grants(newId),
    gate: new Gate(),
    shell: { printPdf: never, cancelPrint: never },
    work: { run: never },
    speller: { misspelled: never, suggestions: never },
    holidayBook: { places: never, days: never },
    version: '0.0.0',
    fontFaces: never,
    now: () => new Date(clock.at).toISOString(),
    today: () => new Date(clock.at).toISOString().slice(0, 10),
    changed: () => {},
  }
}
