import { describe, expect, it } from 'vitest'
import { closeDatabase, openDatabase } from '../../main/store/database.ts'
import { getAgreement, updateAgreement } from '../../main/store/agreements.ts'
import { layoutOf } from '../../main/files/layout.ts'
import { core, temporaryFolder, visit } from '../core/fixture.ts'
import { memo, memoAnswers, memoTemplates, refusalOf } from './memo.ts'

const sharing = { ...memoAnswers, shares: true }
const parties = (giver: object, taker: object) => ({ template: 'sharing', answers: { giver, taker } })

describe('a companion', () => {
  it('is asked for while its condition holds and nothing of its kind is on file', async () => {
    const { answer, check } = await memo()
    expect((await check()).companions).toEqual([])
    await answer({ shares: true })
    expect((await check()).companions).toEqual([
      { id: 'data-sharing', says: 'A data-sharing agreement between the same parties', cite: '34 CFR 99.35', confidence: 'secondary', asOf: '2026-11-01', template: 'sharing', templateTitle: 'Data-sharing agreement' },
    ])
  })

  it('is drafted with the answers that it shares, once', async () => {
    const { client, check, id, number, events } = await memo(sharing)
    events.splice(0)
    const drafted = await client.call('drafting.draftCompanion', { agreement: id, companion: 'data-sharing' })
    expect(drafted.title).toBe('Data-sharing agreement with Harbor Light, Inc.')
    expect((await client.call('drafting.open', { agreement: drafted.id })).answers).toMatchObject({ giver: { name: 'City of Riverton', type: 'public-body' }, taker: { name: 'Harbor Light, Inc.' }, giver_signs: { name: 'Alex Rivera', authority: 'Resolution 7' }, use: 'help people' })
    expect(events.map((event) => 'agreement' in event && event.agreement).toSorted()).toEqual([id, drafted.id].toSorted())
    expect(await check()).toMatchObject({ companions: [], onFile: [{ id: 'data-sharing', says: 'A data-sharing agreement between the same parties', agreement: drafted.id, number: drafted.number }] })
    expect(await refusalOf(client.call('drafting.draftCompanion', { agreement: number, companion: 'data-sharing' }))).toMatchObject({ code: 'companion-on-file', says: expect.stringContaining(drafted.number) })
    // Drafted for this one it stays on file when the names are corrected on one side.
    await client.call('drafting.answer', { agreement: id, changes: { partner: { ...memoAnswers.partner, name: 'Harbor Lights' } } })
    expect((await check()).companions).toEqual([])
    expect(await client.call('trail.verify', {})).toMatchObject({ intact: true })
  })

  it.each([
    ['the same parties in another order and spelling', { name: 'harbor light inc', type: 'nonprofit' }, { name: 'City of Riverton', type: 'public-body' }, 0],
    ['one other party', { name: 'City of Riverton', type: 'public-body' }, { name: 'Harbor House', type: 'nonprofit' }, 1],
    ['the same party twice', { name: 'City of Riverton', type: 'public-body' }, { name: 'City of Riverton', type: 'public-body' }, 1],
  ])('between %s', async (_what, giver, taker, missing) => {
    const { client, check } = await memo(sharing)
    await client.call('drafting.draft', parties(giver, taker))
    expect((await check()).companions).toHaveLength(missing)
  })

  it('that was moved to the Trash is on file no more, until it is put back', async () => {
    const { client, id, check } = await memo(sharing)
    const { id: other } = await client.call('drafting.draftCompanion', { agreement: id, companion: 'data-sharing' })
    await client.call('agreements.trash', { agreements: [other] })
    expect((await check()).companions).toHaveLength(1)
    await client.call('agreements.putBack', { agreements: [other] })
    expect((await check()).companions).toEqual([])
  })

  it('that has ended is on file no more', async () => {
    const folder = temporaryFolder()
    const { client, core: open, id, check } = await memo(sharing, folder)
    const other = await client.call('drafting.draftCompanion', { agreement: id, companion: 'data-sharing' })
    expect((await check()).companions).toEqual([])
    await open.close()
    const { database, backups } = layoutOf(folder)
    const db = openDatabase(database, { now: new Date().toISOString(), backupsDir: backups, appVersion: 'test' })
    const agreement = getAgreement(db, other.id)
    if (agreement) updateAgreement(db, { ...agreement, state: 'ended' })
    closeDatabase(db)
    const again = visit(await core(folder, memoTemplates)).client
    expect((await again.call('drafting.check', { agreement: id })).companions).toHaveLength(1)
  })

  it('that is not asked for, or whose condition does not hold, is not drafted', async () => {
    const { client, id } = await memo()
    for (const companion of ['data-sharing', 'constructor']) expect((await refusalOf(client.call('drafting.draftCompanion', { agreement: id, companion }))).code).toBe('companion-unknown')
  })
})
