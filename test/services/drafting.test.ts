import { describe, expect, it } from 'vitest'
import { ProblemError } from '../../main/contract/problem.ts'
import { answers, core, temporaryFolder, visit } from '../core/fixture.ts'

describe('drafting', () => {
  it('begins an agreement with its parties, signatories and term as records', async () => {
    const { client, events } = visit(await core())
    const year = new Date().getFullYear()
    const drafted = await client.call('drafting.draft', { template: 'letter', answers })
    expect(drafted).toMatchObject({ number: `LOU-${year}-001`, title: 'Letter of understanding with Harbor Light Victim Services' })
    const details = await client.call('agreements.get', { agreement: drafted.number })
    expect(details.parties.map(({ role, name, type }) => [role, name, type])).toEqual([
      ['first_party', 'City of Riverton', 'public-body'],
      ['second_party', 'Harbor Light Victim Services', 'nonprofit'],
    ])
    expect(details.signatories).toMatchObject([{ partyRole: 'first_party', name: 'Alex Rivera', title: 'Director' }])
    expect(details.term.start).toBe('2027-07-01')
    expect(details).toMatchObject({ state: 'draft', kind: 'letter', templateId: 'letter' })
    expect(events).toContainEqual({ kind: 'agreement-changed', agreement: drafted.id })
  })

  it('numbers agreements in order, also those that are begun at once', async () => {
    const { client } = visit(await core())
    const numbers = await Promise.all([1, 2, 3].map(() => client.call('drafting.draft', { template: 'letter' })))
    expect(numbers.map(({ number }) => number.slice(-3))).toEqual(['001', '002', '003'])
  })

  it('keeps each answer, and the others as they were', async () => {
    const { client } = visit(await core())
    const { id } = await client.call('drafting.draft', { template: 'letter', answers })
    await client.call('drafting.answer', { agreement: id, changes: { purpose: 'share two rooms', urgent: true } })
    const draft = await client.call('drafting.open', { agreement: id })
    expect(draft.answers).toMatchObject({ purpose: 'share two rooms', urgent: true, start: '2027-07-01', first_party: { name: 'City of Riverton' } })
    expect(draft.revision).toBe(2)
  })

  it('names every wrong answer and keeps none', async () => {
    const { client } = visit(await core())
    const { id } = await client.call('drafting.draft', { template: 'letter', answers })
    const wrong = client.call('drafting.answer', { agreement: id, changes: { purpose: 'fine', start: '2027-02-30', urgent: 'maybe', porpuse: 'x' } })
    const error = await wrong.then(() => null, (reason: unknown) => reason as ProblemError)
    expect(error?.problem.code).toBe('answers-wrong')
    expect(error?.problem.items.map(({ at }) => at).toSorted()).toEqual(['porpuse', 'start', 'urgent'])
    expect((await client.call('drafting.open', { agreement: id })).answers.purpose).toBe('share a room')
  })

  it('fills the first party with my organization once it is set up', async () => {
    const { client } = visit(await core())
    await client.call('organizations.setUp', { organization: { name: 'City of Riverton', type: 'public-body', actingThrough: 'Police Department' }, person: { name: 'Sam Okafor' } })
    const { id } = await client.call('drafting.draft', { template: 'letter' })
    expect((await client.call('agreements.get', { agreement: id })).parties[0]).toMatchObject({ role: 'first_party', name: 'City of Riverton', actingThrough: 'Police Department' })
  })

  it('checks what is there and what is missing', async () => {
    const { client } = visit(await core())
    const full = await client.call('drafting.draft', { template: 'letter', answers })
    expect(await client.call('drafting.check', { agreement: full.id })).toMatchObject({ present: 1, required: 1, items: [{ id: 'purpose', ok: true }] })
  })

  it('lists templates that work beside one that does not, and says where it is wrong', async () => {
    const { client } = visit(await core())
    const { templates, broken } = await client.call('templates.list', {})
    expect(templates.map(({ id }) => id)).toEqual(['letter'])
    expect(broken).toMatchObject([{ id: 'broken', problems: expect.arrayContaining([expect.objectContaining({ file: 'broken/template.md', line: 24 })]) }])
    await expect(client.call('drafting.draft', { template: 'broken' })).rejects.toThrow(/cannot be used/)
    await expect(client.call('drafting.draft', { template: 'lettre' })).rejects.toThrow('There is no template “lettre”. The templates are: letter.')
  })

  it('is still there when core is opened again, with one row in the trail for the whole session', async () => {
    const folder = temporaryFolder()
    const first = await core(folder)
    const one = visit(first).client
    const { id } = await one.call('drafting.draft', { template: 'letter', answers })
    for (const purpose of ['s', 'sh', 'share', 'share a hall']) await one.call('drafting.answer', { agreement: id, changes: { purpose } })
    await first.close()
    const { client } = visit(await core(folder))
    expect((await client.call('drafting.open', { agreement: id })).answers.purpose).toBe('share a hall')
    expect(await client.call('trail.verify', {})).toMatchObject({ rows: 3, intact: true, findings: [] })
  })
})
