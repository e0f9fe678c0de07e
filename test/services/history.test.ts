import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../main/store/database.ts'
import { answers, core, temporaryFolder, visit } from '../core/fixture.ts'

describe('the history of an agreement', () => {
  it('says what was changed in the words of the questions, the latest first', async () => {
    const running = await core()
    const { client } = visit(running)
    const { id } = await client.call('drafting.draft', { template: 'letter', answers })
    await client.call('agreements.rename', { agreement: id, title: 'A room for the evening' })
    const { rows, more } = await client.call('history.list', { agreement: id })
    expect(more).toBe(false)
    expect(rows.map(({ kind }) => kind)).toEqual(['facts', 'text'])
    expect(rows[0]?.changes).toEqual([{ what: 'Title', from: expect.any(String), to: 'A room for the evening' }])
    const { questions } = await client.call('drafting.open', { agreement: id })
    const label = questions.find((question) => question.id === 'start')?.label
    expect(rows[1]?.changes).toContainEqual({ what: label, from: '', to: '1 Jul 2027' })
  })

  it('tells what is being written before the session ends, and once only', async () => {
    const { client } = visit(await core())
    const { id } = await client.call('drafting.draft', { template: 'letter', answers })
    await client.call('drafting.answer', { agreement: id, changes: { start: '2028-02-01' } })
    const { rows } = await client.call('history.list', { agreement: id })
    expect(rows.map(({ says }) => says)).toEqual(['Being written now: 1 answer changed.', expect.stringContaining('Drafted as')])
    expect(rows[0]).toMatchObject({ seq: -1, kind: 'text', changes: [{ from: '1 Jul 2027', to: '1 Feb 2028' }] })
    expect((await client.call('history.list', { agreement: id, before: rows[1]?.seq ?? 0 })).rows).toEqual([])
  })

  it('is read on from where a page ended', async () => {
    const { client } = visit(await core())
    const { id } = await client.call('drafting.draft', { template: 'letter' })
    for (const title of ['one', 'two', 'three']) await client.call('agreements.rename', { agreement: id, title })
    const first = await client.call('history.list', { agreement: id, limit: 3 })
    expect(first.more).toBe(true)
    const second = await client.call('history.list', { agreement: id, limit: 3, before: first.rows.at(-1)?.seq })
    expect([second.rows.length, second.more]).toEqual([1, false])
  })

  it('that was changed with another program is not intact, and says where', async () => {
    const folder = temporaryFolder()
    const running = await core(folder)
    const { client } = visit(running)
    const { id } = await client.call('drafting.draft', { template: 'letter' })
    const other = await client.call('drafting.draft', { template: 'letter' })
    expect(await client.call('history.verify', { agreement: id })).toEqual({ intact: true, rows: 1, findings: [] })
    const db = openDatabase(join(folder, 'entente.db'), { now: '2027-01-01T00:00:00.000Z', backupsDir: join(folder, 'backups'), appVersion: 'test' })
    db.sqlite.prepare("UPDATE trail SET actor_name = 'Somebody else' WHERE agreement_id = ?").run(id)
    db.sqlite.close()
    const verdict = await client.call('history.verify', { agreement: id })
    expect(verdict.intact).toBe(false)
    expect(verdict.findings[0]).toMatch(/was changed outside the app/)
    expect((await client.call('history.verify', { agreement: other.id })).intact).toBe(true)
  })
})
