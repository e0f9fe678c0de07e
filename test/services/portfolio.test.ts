import { describe, expect, it } from 'vitest'
import { answers, core, visit } from '../core/fixture.ts'

const unknown = '00000000-0000-7000-8000-000000000000'

async function drafted() {
  const { client, events } = visit(await core())
  await client.call('organizations.setUp', { organization: { name: 'City of Riverton', type: 'public-body' }, person: { name: 'Sam Okafor' } })
  const draft = await client.call('drafting.draft', { template: 'letter', answers })
  const find = async (text: string) => (await client.call('search.find', { text })).hits
  return { client, events, draft, find }
}

describe('search', () => {
  it('finds an agreement by number, title and party, and a clause by its words with what stands around them', async () => {
    const { draft, find } = await drafted()
    for (const text of [draft.number, 'harbor', 'victim serv']) expect((await find(text))[0], text).toMatchObject({ kind: 'agreement', id: draft.id, title: draft.title })
    const [clause] = (await find('share a room')).filter(({ kind }) => kind === 'clause')
    expect(clause).toMatchObject({ agreement: draft.id, title: expect.stringMatching(/^\d/), detail: expect.stringMatching(new RegExp(`^${draft.number} · .*share a room`)) })
  })

  it('knows a changed answer, party and title at the next question', async () => {
    const { client, draft, find } = await drafted()
    await client.call('drafting.answer', { agreement: draft.id, changes: { purpose: 'share a greenhouse' } })
    expect((await find('greenhouse')).map(({ kind }) => kind)).toContain('clause')
    expect(await find('share a room')).toEqual([])
    await client.call('agreements.rename', { agreement: draft.id, title: 'Winter garden' })
    expect(await find('winter')).toMatchObject([{ kind: 'agreement', title: 'Winter garden' }])
  })

  it('finds organizations and contacts', async () => {
    const { client, find } = await drafted()
    const partner = await client.call('organizations.add', { name: 'Néa Kitchen', type: 'nonprofit', address: '1 Mill Lane' })
    await client.call('contacts.add', { organizationId: partner.id, name: 'Morgan Ellery', title: 'Director' })
    expect((await find('nea'))[0]).toMatchObject({ kind: 'organization', id: partner.id, agreement: null })
    expect(await find('ellery')).toMatchObject([{ kind: 'contact', detail: 'Director, Néa Kitchen', organization: partner.id }])
  })
})

describe('the Trash', () => {
  it('knows which of many are in force or out for signature, and names the first few', async () => {
    const { client, draft } = await drafted()
    const register = (title: string, state: 'active' | 'ended' | 'out-for-signature') => client.call('agreements.register', { title, kind: 'lease', state, parties: [{ name: 'Harbor Light' }] })
    const made = []
    for (const title of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) made.push(await register(title, title === 'Two' ? 'out-for-signature' : 'active'))
    const over = await register('Over', 'ended')
    const ids = [draft.id, over.id, unknown, ...made.map(({ id }) => id)]
    const found = await client.call('agreements.binding', { agreements: ids })
    expect(found.count).toBe(6)
    expect(found.first.map(({ title, state }) => `${title} ${state}`)).toEqual(['One active', 'Two out-for-signature', 'Three active', 'Four active', 'Five active'])
    await client.call('agreements.trash', { agreements: [made[0]?.id ?? ''] })
    expect((await client.call('agreements.binding', { agreements: ids })).count).toBe(5)
    expect(await client.call('agreements.binding', { agreements: [draft.id] })).toEqual({ count: 0, first: [] })
  })

  it('hides an agreement everywhere until it is put back, each with a row in the trail', async () => {
    const { client, draft, find, events } = await drafted()
    await client.call('drafting.answer', { agreement: draft.id, changes: { purpose: 'share a hall' } })
    expect(await client.call('agreements.trash', { agreements: [draft.id, unknown] })).toEqual({ moved: [draft.id] })
    expect(events).toContainEqual({ kind: 'agreement-changed', agreement: draft.id })
    expect(await client.call('agreements.list', {})).toEqual({ total: 0, agreements: [] })
    expect(await find('harbor')).toEqual([])
    await expect(client.call('agreements.get', { agreement: draft.number })).rejects.toThrow(`${draft.number} is in the Trash.`)
    const trash = { trashed: true } as const
    expect((await client.call('agreements.list', { query: trash })).agreements).toMatchObject([{ id: draft.id }])
    expect(await client.call('agreements.putBack', { agreements: [draft.id] })).toEqual({ moved: [draft.id] })
    expect((await find('harbor')).length).toBeGreaterThan(0)
    expect((await client.call('drafting.open', { agreement: draft.id })).answers.purpose).toBe('share a hall')
    expect(await client.call('trail.verify', {})).toMatchObject({ intact: true, rows: 6 })
  })
})

describe('bulk', () => {
  it('changes the owner of those that have another', async () => {
    const { client, draft } = await drafted()
    const { id } = await client.call('people.add', { name: 'Robin Teague' })
    expect(await client.call('agreements.changeOwner', { agreements: [draft.id], owner: id })).toEqual({ changed: 1 })
    expect(await client.call('agreements.changeOwner', { agreements: [draft.id], owner: id })).toEqual({ changed: 0 })
    expect((await client.call('agreements.list', { query: { owner: id } })).agreements).toMatchObject([{ owner: 'Robin Teague' }])
    await expect(client.call('agreements.changeOwner', { agreements: [draft.id], owner: unknown })).rejects.toThrow('any more')
  })
})

describe('a new agreement from another', () => {
  it('keeps what was asked for under a number of its own', async () => {
    const { client, draft } = await drafted()
    const all = await client.call('agreements.copy', { agreement: draft.id, title: 'Second', keep: { parties: true, term: true, answers: true, edits: true } })
    expect(all).toMatchObject({ title: 'Second', number: draft.number.replace(/1$/, '2') })
    const { answers: copied } = await client.call('drafting.open', { agreement: all.id })
    expect(copied).toMatchObject({ purpose: 'share a room', start: '2027-07-01', second_party: { name: 'Harbor Light Victim Services' } })
    const bare = await client.call('agreements.copy', { agreement: draft.id, keep: { parties: false, term: false, answers: false, edits: false } })
    const open = await client.call('drafting.open', { agreement: bare.id })
    expect(Object.keys(open.answers)).toEqual(['first_party', 'first_signatory'])
    await client.call('drafting.answer', { agreement: bare.id, changes: { purpose: 'share a hall' } })
    expect((await client.call('drafting.open', { agreement: draft.id })).answers.purpose).toBe('share a room')
  })
})

describe('an agreement on the partner’s own paper', () => {
  it('has facts, parties, signatories and dates, and no text', async () => {
    const { client, find } = await drafted()
    const partner = await client.call('organizations.add', { name: 'Open Table', type: 'nonprofit', address: '1 Elm Street' })
    const mine = await client.call('organizations.mine', {})
    const { id, number } = await client.call('agreements.register', {
      title: 'Use of the kitchen', kind: 'licence', state: 'active', start: '2026-01-01', end: '2027-12-31', noticeDays: 60,
      parties: [{ organizationId: mine.organization.id, name: 'x' }, { organizationId: partner.id, name: 'x' }],
      signatories: [{ party: 1, name: 'Pilar Vance', title: 'Chair' }],
    })
    expect(number).toMatch(/^AGR-\d{4}-001$/)
    expect(await client.call('agreements.get', { agreement: id })).toMatchObject({
      state: 'active', templateId: null, parties: [{ name: 'City of Riverton' }, { name: 'Open Table', address: '1 Elm Street' }],
      signatories: [{ partyRole: 'second_party', name: 'Pilar Vance' }], term: { start: '2026-01-01', end: '2027-12-31', noticeCount: 60 },
    })
    await expect(client.call('drafting.open', { agreement: id })).rejects.toThrow('no text')
    expect((await find('kitchen')).map(({ id: found }) => found)).toEqual([id])
    expect((await client.call('partners.get', { id: partner.id })).agreements).toMatchObject([{ id }])
    const facts = { title: 'T', kind: 'k', parties: [{ name: 'P' }] }
    await expect(client.call('agreements.register', { ...facts, start: '2027-01-01', end: '2026-01-01' })).rejects.toThrow('before it begins')
    await expect(client.call('agreements.register', { ...facts, parties: [{ organizationId: unknown, name: 'P' }] })).rejects.toThrow('any more')
  })
})

describe('partners', () => {
  it('are counted by their record or their name; who is not in the registry is told apart', async () => {
    const { client } = await drafted()
    expect(await client.call('partners.list', {})).toMatchObject({ partners: [], unregistered: [{ name: 'Harbor Light Victim Services', type: 'nonprofit', agreements: 1 }] })
    const { id } = await client.call('organizations.add', { name: 'harbor light victim services', type: 'nonprofit' })
    await client.call('contacts.add', { organizationId: id, name: 'Morgan Ellery' })
    expect(await client.call('partners.list', {})).toMatchObject({ partners: [{ id, agreements: 1, open: 1, contacts: 1 }], unregistered: [] })
    expect(await client.call('partners.get', { id })).toMatchObject({ total: 1, agreements: [{ title: expect.any(String) }], contacts: [{ name: 'Morgan Ellery' }] })
    expect(await client.call('partners.alike', { name: 'Harbour Light Victim Services, Inc.' })).toMatchObject([{ id }])
    expect(await client.call('partners.alike', { name: 'Harbor Light Victim Services', but: id })).toEqual([])
  })
})

describe('saved views', () => {
  it('are kept by name, one to begin with', async () => {
    const { client } = await drafted()
    const definition = { query: { states: ['draft' as const], order: 'end' as const, descending: false }, columns: [{ column: 'title' as const, width: 300 }] }
    const first = await client.call('views.keep', { name: 'Drafts', definition, isDefault: true })
    await client.call('views.keep', { name: 'All', definition: { ...definition, query: {} }, isDefault: true })
    expect((await client.call('views.list', {})).map(({ name, isDefault }) => [name, isDefault])).toEqual([['Drafts', false], ['All', true]])
    expect((await client.call('views.keep', { name: 'drafts', definition })).id).toBe(first.id)
    expect(await client.call('views.delete', { id: first.id })).toEqual({ deleted: true })
    expect(await client.call('views.delete', { id: first.id })).toEqual({ deleted: false })
  })
})

describe('templates', () => {
  it('tell what is in them, and read with the answers of their example', async () => {
    const { client } = await drafted()
    const [letter] = await client.call('templates.contents', {})
    expect(letter).toMatchObject({ id: 'letter', clauses: expect.any(Number), questions: expect.any(Number), requirements: 1 })
    const { document } = await client.call('templates.read', { template: 'letter' })
    expect(document.body.some(({ kind }) => kind === 'clause')).toBe(true)
    await expect(client.call('templates.read', { template: 'lettre' })).rejects.toThrow('There is no template')
  })
})
