import { expect, test } from 'vitest'
import { setTrashed } from '../../main/store/agreements.ts'
import { insertOrganization } from '../../main/store/organizations.ts'
import { replaceParties } from '../../main/store/parties.ts'
import { listUnregistered } from '../../main/store/partners.ts'
import { at, freshDatabase, kept, party } from './fixture.ts'

test('who was typed and is not in the registry is told once for all agreements, with what is known of them anywhere', () => {
  const db = freshDatabase()
  insertOrganization(db, { id: 'o1', name: 'Harbor Light', type: 'nonprofit', actingThrough: '', address: '' })
  const between = (id: string, ...others: readonly Parameters<typeof party>[1][]) => {
    kept(db, id)
    replaceParties(db, id, [{ name: 'Ourselves' }, ...others].map((facts, position) => party(`party-${position}`, { ...facts, id: `${id}-${position}` })))
  }
  between('one', { name: 'open table', address: '' }, { name: 'HARBOR LIGHT' })
  between('two', { name: 'Open Table', address: '2 Quay' }, { name: 'Open Table', address: '2 Quay' })
  between('three', { name: '' }, { name: 'Kitchen', organizationId: 'o1' })
  between('gone', { name: 'Open Table' }, { name: 'Night Shelter' })
  setTrashed(db, ['gone'], at)
  expect(listUnregistered(db)).toMatchObject([{ name: expect.stringMatching(/^open table$/i), address: '2 Quay', agreements: 2 }])
})
