import { describe, expect, it } from 'vitest'
import { core, temporaryFolder, visit } from '../core/fixture.ts'

const unknown = '00000000-0000-7000-8000-000000000000'

describe('my organization', () => {
  it('exists from the first start, not yet set up, with the person whose account this is', async () => {
    const { client } = visit(await core())
    expect(await client.call('organizations.mine', {})).toMatchObject({ setUp: false, organization: { name: '' }, person: { name: expect.stringMatching(/./) } })
  })

  it('is set up once, stays when core is opened again, and says so to the windows', async () => {
    const folder = temporaryFolder()
    const first = await core(folder)
    const { client, events } = visit(first)
    await client.call('organizations.setUp', { organization: { name: ' City of Riverton ', type: 'public-body' }, person: { name: 'Sam Okafor', title: 'Contracts officer' } })
    expect(events).toContainEqual({ kind: 'organizations-changed' })
    await first.close()
    const again = visit(await core(folder)).client
    expect(await again.call('organizations.mine', {})).toMatchObject({ setUp: true, organization: { name: 'City of Riverton', type: 'public-body' }, person: { name: 'Sam Okafor' } })
  })
})

describe('organizations, people and contacts', () => {
  it('are added, changed and listed, each change with a row in the trail', async () => {
    const { client } = visit(await core())
    const partner = await client.call('organizations.add', { name: 'Harbor Light', type: 'nonprofit' })
    await client.call('organizations.change', { ...partner, address: '18 Mill Lane' })
    expect(await client.call('organizations.list', {})).toContainEqual({ ...partner, address: '18 Mill Lane' })
    const person = await client.call('people.add', { name: 'Robin Teague' })
    await client.call('people.change', { ...person, title: 'Counsel' })
    expect(await client.call('people.list', {})).toContainEqual({ ...person, title: 'Counsel' })
    const contact = await client.call('contacts.add', { organizationId: partner.id, name: 'Morgan Ellery' })
    const { organizationId: _, ...facts } = contact
    await client.call('contacts.change', { ...facts, phone: '555-0100' })
    expect(await client.call('contacts.list', { organizationId: partner.id })).toEqual([{ ...contact, phone: '555-0100' }])
    expect(await client.call('trail.verify', {})).toMatchObject({ rows: 7, intact: true })
  })

  it('that are not there any more cannot be changed', async () => {
    const { client } = visit(await core())
    await expect(client.call('organizations.change', { id: unknown, name: 'X', type: 'other' })).rejects.toThrow(`There is no record ${unknown} any more.`)
    await expect(client.call('people.change', { id: unknown, name: 'X' })).rejects.toThrow('any more')
    await expect(client.call('contacts.add', { organizationId: unknown, name: 'X' })).rejects.toThrow('any more')
    await expect(client.call('contacts.change', { id: unknown, name: 'X' })).rejects.toThrow('any more')
    expect(await client.call('trail.verify', {})).toMatchObject({ rows: 1 })
  })
})
