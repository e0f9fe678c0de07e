import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listBackups } from '../../main/files/backups/places.ts'
import { writeBackupSettings } from '../../main/files/backups/settings.ts'
import { openDataFolder } from '../../main/files/layout.ts'
import { OwnTemplates } from '../../main/files/own-templates.ts'
import { readTemplateFolders } from '../../main/files/template-folders.ts'
import { backUpWhenDue, backupHandlers } from '../../main/services/backups.ts'
import type { ServiceContext } from '../../main/services/context.ts'
import { Gate } from '../../main/services/gate.ts'
import { Grants } from '../../main/services/grants.ts'
import { type JobName, jobs, type Work } from '../../main/services/jobs.ts'
import { ensureMyOrganization, organizationHandlers } from '../../main/services/organizations.ts'
import { TemplateShelf } from '../../main/services/template-shelf.ts'
import { openDatabase } from '../../main/store/database.ts'
import { fixtureTemplates, noPrinter, temporaryFolder } from '../core/fixture.ts'

const day = 24 * 60 * 60 * 1_000
const never = new AbortController().signal
const call = { door: 'command-line', signal: never, progress: () => {} } as const

/** The jobs in this thread. */
const work: Work = { run: ((name: JobName, input: never) => jobs[name](input, () => {})) as Work['run'] }

/** Services on a real folder, with a clock that the test turns. */
async function desk() {
  const folder = await openDataFolder(temporaryFolder())
  let time = Date.parse('2026-11-22T09:00:00Z')
  let ids = 0
  const db = openDatabase(folder.database, { now: '2026-11-22T09:00:00Z', backupsDir: folder.backups, appVersion: 'test' })
  const newId = () => `00000000-0000-7000-8000-${String(++ids).padStart(12, '0')}`
  const context: ServiceContext = {
    db,
    folder,
    shelf: new TemplateShelf(() => readTemplateFolders(fixtureTemplates)),
    own: new OwnTemplates(folder.templates),
    grants: new Grants(newId),
    gate: new Gate(),
    shell: noPrinter,
    work,
    speller: { misspelled: () => Promise.resolve([]), suggestions: () => Promise.resolve([]) },
    holidayBook: { places: () => Promise.resolve([]), days: () => Promise.resolve(null) },
    version: 'test',
    fontFaces: () => Promise.resolve([]),
    now: () => new Date(time).toISOString(),
    today: () => '2026-11-22',
    newId,
    changed: () => {},
  }
  ensureMyOrganization(context, 'sam')
  const pass = async (milliseconds: number) => {
    time += milliseconds
    await backUpWhenDue(context, never)
    return (await listBackups(folder.backups).catch(() => [])).map(({ manifest }) => `${manifest.kind} ${manifest.at.slice(0, 10)}`)
  }
  const setUp = () => organizationHandlers(context)['organizations.setUp']({ organization: { name: 'Harbor Light', type: 'nonprofit', actingThrough: '', address: '' }, person: { name: 'Sam', title: '', email: '' } }, call)
  return { context, folder, pass, setUp }
}

it('backs up once a day from the first day on, and not before the organization is set up', async () => {
  const { pass, setUp } = await desk()
  expect(await pass(0)).toEqual([])
  await setUp()
  expect(await pass(0)).toEqual(['automatic 2026-11-22'])
  expect(await pass(day - 1_000)).toHaveLength(1)
  expect(await pass(1_000)).toEqual(['automatic 2026-11-23', 'automatic 2026-11-22'])
})

it('goes on when the clock was set back', async () => {
  const { pass, setUp } = await desk()
  await setUp()
  await pass(0)
  expect(await pass(-30 * day)).toHaveLength(2)
})

it('that was made while the clock was ahead goes first, and hastens no other', async () => {
  const { pass, setUp, folder } = await desk()
  await writeBackupSettings(folder.root, { every: 'day', keep: 2, folder: null })
  await setUp()
  await pass(300 * day)
  expect(await pass(-300 * day)).toEqual(['automatic 2027-09-18', 'automatic 2026-11-22'])
  expect(await pass(60 * 60 * 1_000)).toHaveLength(2)
  expect(await pass(day)).toEqual(['automatic 2026-11-23', 'automatic 2026-11-22'])
})

it('backs up once a week, or never, as it is told', async () => {
  const { context, folder, pass, setUp } = await desk()
  await setUp()
  await writeBackupSettings(folder.root, { folder: null, every: 'week', keep: 5 })
  expect(await pass(0)).toHaveLength(1)
  expect(await pass(6 * day)).toHaveLength(1)
  expect(await pass(day)).toHaveLength(2)
  await backupHandlers(context)['backups.set']({ every: 'never' }, call)
  expect(await pass(100 * day)).toHaveLength(2)
})

it('says why the last one was not made until one is made, and never makes a folder that is gone', async () => {
  const { context, folder, pass, setUp } = await desk()
  await setUp()
  const to = join(temporaryFolder(), 'drive')
  mkdirSync(to)
  await writeBackupSettings(folder.root, { folder: to, every: 'day', keep: 5 })
  rmSync(to, { recursive: true })
  await pass(0)
  const list = () => backupHandlers(context)['backups.list']({}, call)
  expect(await list()).toMatchObject({ trouble: { code: 'backup-folder-gone' } })
  mkdirSync(to)
  await pass(0)
  expect(await list()).toMatchObject({ trouble: null, backups: [{ kind: 'automatic' }] })
})
