import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Input } from '../../main/contract/index.ts'
import { closeDatabase, openForReading } from '../../main/store/database.ts'
import { listTermEvents } from '../../main/store/term-events.ts'
import { getVersion, listVersions } from '../../main/store/versions.ts'
import { core, temporaryFolder, visit } from '../core/fixture.ts'
import { refusalOf } from './memo.ts'

const templates = join(import.meta.dirname, '../../templates')
const example = parse(readFileSync(join(templates, 'mutual-nda/example.yaml'), 'utf8')) as Record<string, unknown>

/** A non-disclosure agreement in force, from the built-in template, until 31 December 2028. */
async function inForce() {
  const folder = temporaryFolder()
  const opened = await core(folder, templates)
  const { client } = visit(opened)
  const { id, number } = await client.call('drafting.draft', { template: 'mutual-nda', answers: { ...example, term_measure: 'last-day', end: '2028-12-31' } })
  const sign = async (agreement: string, on: string) => {
    const { open } = await client.call('finalising.standing', { agreement })
    await client.call('finalising.finalise', { agreement, skipReview: 'Counsel saw it.', overrides: open.map((item) => ({ requirement: item.id, reason: 'Not needed.' })) })
    return client.call('lifecycle.sign', { agreement, on })
  }
  await sign(id, '2026-02-01')
  return {
    client,
    id,
    number,
    sign,
    begin: (asked: Omit<Input<'papers.begin'>, 'agreement'>, agreement = id) => client.call('papers.begin', { agreement, ...asked }),
    answersOf: async (agreement: string) => (await client.call('drafting.open', { agreement })).answers,
    answer: (agreement: string, changes: Record<string, unknown>) => client.call('drafting.answer', { agreement, changes }),
    family: (agreement = id) => client.call('papers.family', { agreement }),
    says: async (agreement = id) => (await client.call('history.list', { agreement })).rows.map(({ says }) => says),
    stored: async () => {
      await opened.close()
      const db = openForReading(join(folder, 'entente.db'))
      const versions = listVersions(db, id).flatMap((each) => getVersion(db, each.id) ?? [])
      const events = listTermEvents(db, id)
      closeDatabase(db)
      return { versions, events }
    },
  }
}

const survivalWords = 'The duties of secrecy end five (5) years after the last day.'

describe('an amendment', () => {
  test('is drafted from the agreement: number, title, date, parties, old words and new', async () => {
    const { client, id, number, begin, answersOf, says } = await inForce()
    const clauses = await client.call('papers.clauses', { agreement: id })
    const secrecy = clauses.find((clause) => clause.id === 'secrecy-period')
    if (secrecy === undefined) throw new Error('The example has no such clause.')
    const paper = await begin({ kind: 'amendment', sections: [{ clause: secrecy.id, words: survivalWords }], end: '2029-12-31', noticeDays: 60 })
    const answers = await answersOf(paper.id)
    expect(answers).toMatchObject({
      parent_number: number,
      parent_date: '2026-02-01',
      first_party: { name: 'City of Riverton', short_name: 'the Department' },
      second_signatory: { name: 'Morgan Ellery' },
      ordinal: 1,
      changes_end: true,
      old_end: '2028-12-31',
      new_end: '2029-12-31',
      old_notice: 30,
      new_notice: 60,
      sections: [{ section: secrecy.section, old: secrecy.text, new: survivalWords }],
    })
    expect(secrecy.section).toMatch(/^Section \d+\.\d+/)
    expect((await says())[0]).toBe(`Amendment ${paper.number} was drafted from it.`)
    expect((await says(paper.id))[0]).toBe(`Amendment, drafted from ${number}.`)
  })

  test('changes the agreement only when it is active itself: its term, and a version of its text; what was signed stays', async () => {
    const { client, id, begin, answer, sign, family, says, stored } = await inForce()
    const paper = await begin({ kind: 'amendment', sections: [{ clause: 'secrecy-period', words: survivalWords }], end: '2029-12-31' })
    await answer(paper.id, { reason: 'the work goes on' })
    expect((await family()).map(({ kind, taken }) => [kind, taken])).toEqual([[null, false], ['amendment', false]])
    const before = await client.call('drafting.open', { agreement: id })
    await sign(paper.id, '2026-06-01')
    expect((await client.call('drafting.open', { agreement: id })).tree).toEqual(before.tree)
    expect(await family(paper.id)).toMatchObject([{ id, kind: null, state: 'active' }, { id: paper.id, kind: 'amendment', state: 'active', day: '2026-06-01', taken: true }])
    expect((await says())[0]).toMatch(/^Amendment AMD-\d{4}-001 took effect on 1 Jun 2026\. The last day is 31 Dec 2029 now\. Replaced: Section .*\.$/)
    const { term } = await client.call('details.get', { agreement: id })
    expect(term).toMatchObject({ signed: { end: '2028-12-31' }, now: { end: '2029-12-31' }, changes: [{ fact: 'end', on: '2026-06-01', by: { id: paper.id, number: paper.number, ordinal: 1 } }], amounts: [] })
    const second = await begin({ kind: 'amendment', noticeDays: 90 })
    expect((await client.call('drafting.open', { agreement: second.id })).answers).toMatchObject({ ordinal: 2, earlier: [{ number: paper.number, dated: '2026-06-01' }] })
    const { events, versions } = await stored()
    expect(events).toContainEqual(expect.objectContaining({ kind: 'amended', on: '2026-06-01', changes: { end: '2029-12-31', kind: 'fixed' } }))
    const last = versions.at(-1)
    expect(last?.label).toBe(`As amended by ${paper.number}, June 1, 2026`)
    expect(JSON.stringify(last?.tree)).toContain(survivalWords)
    expect(JSON.stringify(versions[0]?.tree)).not.toContain(survivalWords)
  })

  test('of an amount is told by the record, with what it was and by which amendment', async () => {
    const { client, id, begin, answer, sign, says } = await inForce()
    const paper = await begin({ kind: 'amendment', noticeDays: 90 })
    await answer(paper.id, { changes_amount: true, amount_for: 'staff hours', old_amount: '40,000.00 USD', new_amount: '52,000.00 USD' })
    expect((await client.call('details.get', { agreement: id })).term.amounts).toEqual([])
    await sign(paper.id, '2026-06-01')
    const { term } = await client.call('details.get', { agreement: id })
    expect(term.amounts).toEqual([{ what: 'staff hours', from: { minor: 4_000_000, currency: 'USD' }, to: { minor: 5_200_000, currency: 'USD' }, on: '2026-06-01', by: expect.objectContaining({ number: paper.number, ordinal: 1 }) as unknown }])
    expect(term.changes).toMatchObject([{ fact: 'noticeCount', by: { number: paper.number } }])
    expect((await says())[0]).toContain('Notice is 90 days now. The amount for staff hours is $52,000.00 now.')
  })

  test('that puts the last day off keeps the agreement from expiring on the one that was signed', async () => {
    const { client } = visit(await core(temporaryFolder(), templates))
    const { id } = await client.call('agreements.register', { title: 'Use of a room', kind: 'License', state: 'active', parties: [{ name: 'City of Riverton' }, { name: 'Open Table' }], start: '2025-01-01', end: '2026-06-30' })
    expect((await client.call('lifecycle.get', { agreement: id })).possible).toContain('expire')
    const paper = await client.call('papers.begin', { agreement: id, kind: 'amendment', end: '2199-12-31' })
    const { open } = await client.call('finalising.standing', { agreement: paper.id })
    await client.call('finalising.finalise', { agreement: paper.id, skipReview: 'Counsel saw it.', overrides: open.map((item) => ({ requirement: item.id, reason: 'Not needed.' })) })
    await client.call('lifecycle.sign', { agreement: paper.id, on: '2026-05-01' })
    expect((await client.call('lifecycle.get', { agreement: id })).possible).not.toContain('expire')
    expect((await refusalOf(client.call('lifecycle.move', { agreement: id, move: 'expire' }))).code).toBe('agreement-not-over')
  })

  test('that is declined changes nothing', async () => {
    const { client, begin, stored } = await inForce()
    const paper = await begin({ kind: 'amendment', end: '2029-12-31' })
    await client.call('finalising.finalise', { agreement: paper.id, skipReview: 'Counsel saw it.' })
    await client.call('lifecycle.move', { agreement: paper.id, move: 'decline', reason: 'They want more.' })
    expect((await stored()).events.map(({ kind }) => kind)).toEqual(['signed', 'started'])
  })

  test('is refused without changes, for a clause that is not there or stands twice, an end before the start, a draft, and a paper', async () => {
    const { client, begin } = await inForce()
    const code = async (asked: Parameters<typeof begin>[0], agreement?: string) => (await refusalOf(begin(asked, agreement))).code
    expect(await code({ kind: 'amendment' })).toBe('paper-without-changes')
    expect(await code({ kind: 'amendment', sections: [{ clause: 'arbitration', words: 'x' }] })).toBe('paper-clause-unknown')
    expect(await code({ kind: 'amendment', sections: [{ clause: 'secrecy-period', words: 'x' }, { clause: 'secrecy-period', words: 'y' }] })).toBe('paper-clause-twice')
    expect(await code({ kind: 'amendment', sections: [{ clause: 'secrecy-period', words: ' ' }] })).toBe('wrong-input')
    expect(await code({ kind: 'amendment', end: '2020-01-01' })).toBe('amended-end-before-start')
    const draft = await client.call('drafting.draft', { template: 'mutual-nda' })
    expect(await code({ kind: 'renewal' }, draft.id)).toBe('paper-needs-force')
    const paper = await begin({ kind: 'renewal' })
    expect(await code({ kind: 'amendment', end: '2029-12-31' }, paper.id)).toBe('paper-of-paper')
  })
})

describe('a letter', () => {
  test('of renewal begins the day after the last day, and renews the agreement when it is in force', async () => {
    const { begin, answersOf, stored, client } = await inForce()
    const { id } = await begin({ kind: 'renewal' })
    expect(await answersOf(id)).toMatchObject({ old_end: '2028-12-31', new_start: '2029-01-01', ground: 'by-agreement', second_party: { name: 'Harbor Light Victim Services, Inc.' } })
    await client.call('drafting.answer', { agreement: id, changes: { new_end: '2029-12-31', effective_rule: 'last-signature' } })
    await client.call('finalising.finalise', { agreement: id, skipReview: 'A letter.' })
    await client.call('lifecycle.sign', { agreement: id, on: '2026-08-01' })
    expect((await stored()).events).toContainEqual(expect.objectContaining({ kind: 'renewed', on: '2026-08-01', until: '2029-12-31' }))
  })

  test('of notice names the clause, the last day and the way of service, and ends the term when it is recorded as given', async () => {
    const { begin, answersOf, stored, client, says } = await inForce()
    const { id } = await begin({ kind: 'notice' })
    expect(await answersOf(id)).toMatchObject({ purpose: 'non-renewal', effective_on: '2028-12-31', service: 'certified mail', clause: expect.stringMatching(/^section /), survives: expect.stringMatching(/^Section /) })
    await client.call('finalising.finalise', { agreement: id, skipReview: 'A letter.' })
    await client.call('lifecycle.sign', { agreement: id, on: '2026-08-01' })
    await client.call('lifecycle.move', { agreement: id, move: 'start', on: '2026-08-03' })
    expect((await says())[0]).toMatch(/^Notice of non-renewal NOT-\d{4}-001 took effect on 3 Aug 2026\. It is not renewed\.$/)
    expect((await stored()).events).toContainEqual(expect.objectContaining({ kind: 'non-renewal-notice', on: '2026-08-03' }))
  })

  test('of termination counts the notice from today', async () => {
    const { begin, answersOf } = await inForce()
    const answers = await answersOf((await begin({ kind: 'termination' })).id)
    expect(answers.purpose).toBe('convenience')
    expect(answers.derivation).toMatch(/^The agreement asks for notice of 30 days\. Counted from the day of this letter, .*, the last day is .*\.$/)
    expect(Date.parse(String(answers.effective_on)) - Date.parse(String(answers.letter_date))).toBe(30 * 86_400_000)
  })
})

test('an agreement on the partner’s own paper is amended by what is written, without a text of its own', async () => {
  const { client } = visit(await core(temporaryFolder(), templates))
  const { id } = await client.call('agreements.register', { title: 'Use of a room', kind: 'License', state: 'active', parties: [{ name: 'City of Riverton' }, { name: 'Open Table' }, { name: 'Northside' }], start: '2026-01-01', end: '2026-12-31' })
  expect(await client.call('papers.clauses', { agreement: id })).toEqual([])
  const paper = await client.call('papers.begin', { agreement: id, kind: 'amendment', end: '2027-12-31' })
  expect((await client.call('drafting.open', { agreement: paper.id })).answers).toMatchObject({ party_count: 3, third_party: { name: 'Northside' }, old_end: '2026-12-31', parent_title: 'Use of a room' })
})
