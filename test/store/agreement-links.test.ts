import { expect, test } from 'vitest'
import { linkAgreements, listLinks } from '../../main/store/agreement-links.ts'
import { freshDatabase, kept } from './fixture.ts'

test('a link is seen from both agreements, and is there once', () => {
  const db = freshDatabase()
  for (const id of ['a1', 'a2', 'a3']) kept(db, id)
  const link = { agreementId: 'a2', otherId: 'a1', kind: 'companion' }
  linkAgreements(db, link)
  linkAgreements(db, link)
  linkAgreements(db, { ...link, otherId: 'a3' })
  expect(listLinks(db, 'a1')).toEqual([link])
  expect(listLinks(db, 'a2')).toEqual([link, { ...link, otherId: 'a3' }])
  expect(() => linkAgreements(db, { ...link, otherId: 'nobody' })).toThrow('FOREIGN KEY')
})
