import { describe, expect, it } from 'vitest'
import { answers, core, visit } from '../core/fixture.ts'

const paper = { title: 'Food at the substations', kind: 'Services agreement', parties: [{ name: 'City of Riverton' }, { name: 'Open Table' }], start: '2027-01-01', end: '2028-12-31' }

describe('the facts of an agreement', () => {
  it('on the partner’s own paper are changed one by one, each with both values in the history', async () => {
    const { client } = visit(await core())
    const { id } = await client.call('agreements.register', paper)
    const changed = await client.call('details.change', { agreement: id, changes: { kind: 'Supply', term: { end: '2029-06-30' } } })
    expect(changed).toMatchObject({ kind: 'Supply', term: { start: '2027-01-01', end: '2029-06-30' } })
    const { rows } = await client.call('history.list', { agreement: id })
    expect(rows[0]?.changes).toEqual([
      { what: 'Kind', from: 'Services agreement', to: 'Supply' },
      { what: 'End', from: '31 Dec 2028', to: '30 Jun 2029' },
    ])
  })

  it('that are given as they are leave no row', async () => {
    const { client } = visit(await core())
    const { id } = await client.call('agreements.register', paper)
    await client.call('details.change', { agreement: id, changes: { kind: paper.kind } })
    expect((await client.call('history.list', { agreement: id })).rows).toHaveLength(1)
  })

  it('that cannot be are refused, and nothing is changed', async () => {
    const { client } = visit(await core())
    const { id } = await client.call('agreements.register', paper)
    const change = (changes: object) => client.call('details.change', { agreement: id, changes })
    const lost = { role: 'x', partyRole: 'nobody', capacity: 'party', name: 'Ada', title: '', authority: '' }
    await expect(change({ term: { end: '2026-01-01' } })).rejects.toThrow(/before it begins/)
    await expect(change({ term: { length: 'PT3H' } })).rejects.toThrow(/no length of time/)
    await expect(change({ signatories: [lost] })).rejects.toThrow(/does not have/)
    expect((await client.call('agreements.get', { agreement: id })).term.end).toBe('2028-12-31')
  })

  it('with a text follow the answers: they name their questions, and are not changed past them', async () => {
    const { client } = visit(await core())
    const { id } = await client.call('drafting.draft', { template: 'letter', answers })
    await expect(client.call('details.change', { agreement: id, changes: { kind: 'other' } })).rejects.toThrow(/follow the answers/)
    const { text } = await client.call('details.get', { agreement: id })
    expect(text?.questions).toContainEqual(expect.objectContaining({ fact: 'party:second_party', question: 'second_party' }))
  })
})
