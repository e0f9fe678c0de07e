import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Call, ServiceContext } from '../../main/services/context.ts'
import { endAllEditing } from '../../main/services/editing.ts'
import { Gate } from '../../main/services/gate.ts'
import { Grants } from '../../main/services/grants.ts'
import { createHandlers } from '../../main/services/index.ts'
import { ensureMyOrganization } from '../../main/services/organizations.ts'
import { TemplateShelf } from '../../main/services/template-shelf.ts'
import { layoutOf } from '../../main/files/layout.ts'
import { OwnTemplates } from '../../main/files/own-templates.ts'
import { readTemplateFolders } from '../../main/files/template-folders.ts'
import { getAgreement, updateAgreement } from '../../main/store/agreements.ts'
import { closeDatabase, openDatabase } from '../../main/store/database.ts'
import { build, run } from '../../main/store/run.ts'
import { listTrail } from '../../main/store/trail.ts'
import { answers, core, fixtureTemplates, noPrinter, temporaryFolder, visit } from '../core/fixture.ts'

const call: Call = { door: 'command-line', signal: new AbortController().signal, progress: () => {} }

/** Real services on a real store, with a clock that the test turns. */
async function desk() {
  const folder = layoutOf(temporaryFolder())
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
    work: { run: () => Promise.reject(new Error('No worker is needed.')) },
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
  const handlers = createHandlers(context)
  const { id } = await handlers['drafting.draft']({ template: 'letter', answers }, call)
  return {
    context,
    id,
    answer: (purpose: string) => handlers['drafting.answer']({ agreement: id, changes: { purpose } }, call),
    wait: (minutes: number) => (time += minutes * 60_000),
    told: () => listTrail(db, { agreementId: id, limit: 100 }).toReversed().flatMap(({ action, payload }) => (action === 'agreement.answered' ? [(payload as { changes: unknown[] }).changes] : [])),
    close: () => closeDatabase(db),
  }
}

describe('the trail of editing', () => {
  it('has one row for what is typed within fifteen minutes of one another, with the answers before and after', async () => {
    const { context, answer, wait, told, close } = await desk()
    await answer('share')
    wait(14)
    await answer('share a hall')
    expect(told()).toEqual([])
    endAllEditing(context, (error) => { throw error })
    expect(told()).toEqual([[{ question: 'purpose', from: 'share a room', to: 'share a hall' }]])
    close()
  })

  it('has a row of its own for what comes after a longer rest', async () => {
    const { context, answer, wait, told, close } = await desk()
    await answer('morning')
    wait(16)
    await answer('afternoon')
    endAllEditing(context, (error) => { throw error })
    expect(told()).toEqual([[{ question: 'purpose', from: 'share a room', to: 'morning' }], [{ question: 'purpose', from: 'morning', to: 'afternoon' }]])
    close()
  })

  it('has no row when everything was put back', async () => {
    const { context, answer, told, close } = await desk()
    await answer('other')
    await answer('share a room')
    endAllEditing(context, (error) => { throw error })
    expect(told()).toEqual([])
    close()
  })

  it('is not stopped by an agreement whose stored template cannot be read', async () => {
    const { context, answer, close } = await desk()
    await answer('other')
    run(context.db, build.deleteFrom('agreement_source'))
    const failed: unknown[] = []
    endAllEditing(context, (error) => failed.push(error))
    expect(failed).toHaveLength(1)
    close()
  })

  it('gets the row of a session that a crash left open at the next start, and at the end', async () => {
    const folder = temporaryFolder()
    const first = await core(folder)
    const { id } = await visit(first).client.call('drafting.draft', { template: 'letter', answers })
    await visit(first).client.call('drafting.answer', { agreement: id, changes: { purpose: 'other' } })
    await first.close()
    const again = visit(await core(folder)).client
    expect(await again.call('trail.verify', {})).toMatchObject({ rows: 3 })
  })
})

describe('answers', () => {
  it('of an agreement that is no draft any more are refused', async () => {
    const { context, id, answer, close } = await desk()
    const agreement = getAgreement(context.db, id)
    if (agreement) updateAgreement(context.db, { ...agreement, state: 'active' })
    await expect((async () => answer('late'))()).rejects.toThrow(/is active; its text does not change any more\./)
    close()
  })
})

describe('what was not expected', () => {
  it('is in the log with its stack', async () => {
    const folder = temporaryFolder()
    const open = await core(folder)
    open.note(new Error('the sky fell'), 'a test')
    const log = join(folder, 'logs', 'entente.log')
    expect(existsSync(log)).toBe(true)
    expect(readFileSync(log, 'utf8')).toMatch(/a test\nError: the sky fell\n {4}at /)
  })
})
