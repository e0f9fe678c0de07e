import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { closeDatabase, openForReading } from '../../main/store/database.ts'
import { listTrail } from '../../main/store/trail.ts'
import { core, temporaryFolder, visit } from '../core/fixture.ts'
import { memo, memoAnswers, refusalOf } from './memo.ts'

async function finishing(answers: object = memoAnswers) {
  const memorandum = await memo(answers)
  const { client, id, core, folder } = memorandum
  return {
    ...memorandum,
    finalise: (more: { skipReview?: string; overrides?: { requirement: string; reason: string }[] } = { skipReview: 'Counsel saw it.' }) => client.call('finalising.finalise', { agreement: id, ...more }),
    reopen: (reason = 'A name was wrong.') => client.call('finalising.reopen', { agreement: id, reason }),
    standing: () => client.call('finalising.standing', { agreement: id }),
    versions: () => client.call('agreements.versions', { agreement: id }),
    told: async () => {
      await core.close()
      const db = openForReading(join(folder, 'entente.db'))
      const rows = listTrail(db, { agreementId: id, limit: 100 }).toReversed().map(({ action, payload }) => [action, payload] as const)
      closeDatabase(db)
      return rows
    },
  }
}

describe('finalising', () => {
  it('freezes the text, keeps it as a version that people recognise, and sends it out', async () => {
    const { finalise, versions, client, id, events, told } = await finishing()
    events.splice(0)
    expect(await finalise()).toEqual({ state: 'out-for-signature', version: 1 })
    expect(events).toContainEqual({ kind: 'agreement-changed', agreement: id })
    expect(await client.call('agreements.get', { agreement: id })).toMatchObject({ state: 'out-for-signature' })
    expect((await versions()).map(({ label }) => label)).toEqual([expect.stringMatching(/^Final text, \w+ \d+, \d{4}$/)])
    expect(await client.call('trail.verify', {})).toMatchObject({ intact: true })
    expect(await told()).toEqual(
      expect.arrayContaining([
        ['agreement.review-skipped', { reason: 'Counsel saw it.' }],
        ['agreement.finalised', expect.objectContaining({ version: 1, from: 'draft', to: 'out-for-signature' })],
      ]),
    )
  })

  it('of a draft needs a reason for skipping its review', async () => {
    const { finalise, standing, client, id } = await finishing()
    expect(await standing()).toEqual({ state: 'draft', reviewSkipped: true, undecided: [], open: [], impossible: null, blanks: 0, comments: 0 })
    expect(await refusalOf(finalise({}))).toMatchObject({ code: 'review-skip-needs-reason', remedy: expect.stringContaining('--skip-review') })
    expect((await refusalOf(finalise({ skipReview: '  ' }))).code).toBe('wrong-input')
    expect(await client.call('agreements.get', { agreement: id })).toMatchObject({ state: 'draft' })
  })

  it('is stopped by a clause on which nobody has decided, and goes on when somebody has', async () => {
    const { finalise, standing, answer, edit, change } = await finishing()
    await answer({ minors: true })
    await edit('minors', 'Everybody is screened twice.')
    await answer({ minors: false })
    expect((await standing()).undecided).toEqual([{ clause: 'minors', place: '3' }])
    expect(await refusalOf(finalise())).toMatchObject({ code: 'clauses-undecided', items: [{ at: '3' }] })
    await change({ do: 'decide', clause: 'minors', keep: true })
    expect((await finalise()).state).toBe('out-for-signature')
  })

  it('is stopped by what a primary source requires, unless each is overridden with a reason', async () => {
    const { finalise, standing, change, told } = await finishing()
    await change({ do: 'remove', clause: 'audit' })
    await change({ do: 'remove', clause: 'purpose' })
    // What practice alone asks for stops nothing.
    expect((await standing()).open).toMatchObject([{ id: 'audit', cite: '2 CFR 200.337', state: { kind: 'missing' } }])
    expect(await refusalOf(finalise())).toMatchObject({ code: 'checks-open', items: [{ at: 'audit', says: 'Records may be audited (2 CFR 200.337): missing.' }], remedy: expect.stringContaining('--override') })
    const overrides = [{ requirement: 'audit', reason: 'The award waives it.' }]
    expect(await refusalOf(finalise({ skipReview: 'Counsel saw it.', overrides: [...overrides, { requirement: 'purpose', reason: 'No need.' }] }))).toMatchObject({ code: 'overrides-idle', items: [{ at: 'purpose' }] })
    await finalise({ skipReview: 'Counsel saw it.', overrides })
    expect(await told()).toContainEqual(['check.overridden', { requirement: 'audit', says: 'Records may be audited', cite: '2 CFR 200.337', state: 'missing', reason: 'The award waives it.' }])
  })

  it('is stopped by an element that nobody has confirmed, and not by one that somebody has', async () => {
    const { finalise, edit, client, id } = await finishing()
    await edit('audit', 'Books are open.')
    expect(await refusalOf(finalise())).toMatchObject({ code: 'checks-open', items: [{ says: expect.stringContaining('to be confirmed by a person') }] })
    await client.call('drafting.confirm', { agreement: id, requirement: 'audit', confirmed: true })
    expect((await finalise()).state).toBe('out-for-signature')
  })

  it('is not stopped by blanks, which are counted', async () => {
    const { finalise, standing } = await finishing({ ...memoAnswers, aim: null })
    expect((await standing()).blanks).toBe(1)
    expect((await finalise()).state).toBe('out-for-signature')
  })
})

describe('a text that is out for signature', () => {
  it('does not change, and says how it would', async () => {
    const { finalise, answer, edit, client, id, open } = await finishing()
    await finalise()
    const before = await open()
    for (const asked of [answer({ aim: 'sing' }), edit('audit', 'x'), client.call('agreements.rename', { agreement: id, title: 'Other' }), client.call('drafting.confirm', { agreement: id, requirement: 'audit', confirmed: true })]) {
      expect(await refusalOf(asked)).toMatchObject({ code: 'agreement-out-for-signature', remedy: expect.stringContaining('Reopen it first') })
    }
    expect((await refusalOf(finalise())).code).toBe('agreement-already-final')
    expect(await open()).toEqual(before)
  })

  it('keeps its numbers when my organization chooses others, until it is a draft again', async () => {
    const { finalise, reopen, client, id, open } = await finishing()
    await client.call('houseStyle.set', { numbering: 'article' })
    await finalise()
    await client.call('houseStyle.set', { numbering: 'section' })
    expect((await open()).numbering).toBe('article')
    const path = join(temporaryFolder(), 'a.html')
    await client.call('exporting.export', { agreement: id, outputs: [{ format: 'html', to: { path } }] })
    expect(readFileSync(path, 'utf8')).toContain('Article 1')
    await reopen()
    expect((await open()).numbering).toBe('section')
  })

  it('is the version that an export keeps, not another one', async () => {
    const { finalise, client, id, versions } = await finishing()
    await finalise()
    const exported = await client.call('exporting.export', { agreement: id, outputs: [{ format: 'html', to: { path: join(temporaryFolder(), 'a.html') } }] })
    expect(exported.version).toBe(1)
    expect(await versions()).toHaveLength(1)
  })
})

describe('reopening', () => {
  it('takes back to a draft, with the reason in the history', async () => {
    const { finalise, reopen, answer, versions, told } = await finishing()
    expect((await refusalOf(reopen())).code).toBe('agreement-not-out')
    await finalise()
    expect(await reopen()).toEqual({ state: 'draft' })
    await answer({ aim: 'sing' })
    await finalise()
    expect((await versions()).map(({ number }) => number)).toEqual([1, 2])
    expect(await told()).toContainEqual(['agreement.reopened', { reason: 'A name was wrong.', from: 'out-for-signature', to: 'draft' }])
  })
})

describe('a term that cannot be', () => {
  it('stops finalising, and is led to', async () => {
    const { client } = visit(await core(temporaryFolder(), join(import.meta.dirname, '../../templates')))
    const example = parse(readFileSync(join(import.meta.dirname, '../../templates/mutual-nda/example.yaml'), 'utf8')) as Record<string, unknown>
    expect((await refusalOf(client.call('drafting.draft', { template: 'mutual-nda', answers: { ...example, term_measure: 'last-day', end: '9999-12-31' } }))).items).toEqual([expect.objectContaining({ at: 'end', says: expect.stringContaining('in the year 9999') })])
    expect(await refusalOf(client.call('drafting.draft', { template: 'mutual-nda', answers: { ...example, term_measure: 'length', term_length: 'P1M', notice_days: 200 } }))).toMatchObject({ code: 'notice-longer-than-term' })
    const { id } = await client.call('drafting.draft', { template: 'mutual-nda', answers: example })
    await client.call('drafting.answer', { agreement: id, changes: { term_measure: 'length', term_length: 'P1M', notice_days: 200 } })
    expect(await client.call('finalising.standing', { agreement: id })).toMatchObject({ impossible: { says: 'A notice of 200 days is longer than the term itself.', question: 'notice_days' } })
    const { open } = await client.call('finalising.standing', { agreement: id })
    const overrides = open.map((item) => ({ requirement: item.id, reason: 'Not needed.' }))
    expect(await refusalOf(client.call('finalising.finalise', { agreement: id, skipReview: 'Seen.', overrides }))).toMatchObject({ code: 'notice-longer-than-term' })
    expect(await client.call('agreements.get', { agreement: id })).toMatchObject({ state: 'draft' })
  })
})
