import { expect, test } from 'vitest'
import { defaultHouseStyle, type HouseStyleChoice } from '../../main/domain/house-style.ts'
import { getHouseStyle, setHouseStyle } from '../../main/store/house-style.ts'
import { freshDatabase } from './fixture.ts'

const style: HouseStyleChoice = {
  paper: 'a4',
  numbering: 'section',
  font: 'carlito',
  contents: true,
  letterhead: { shown: true, lines: ['City of Aldergrove', '“1 Main” Street'], logo: { mediaType: 'image/png', base64: 'iVBORw0=', width: 40, height: 20 } },
}

test('the house style is one, and comes back as it was set', () => {
  const db = freshDatabase()
  expect(getHouseStyle(db)).toBeNull()
  setHouseStyle(db, style)
  expect(getHouseStyle(db)).toEqual(style)
  setHouseStyle(db, defaultHouseStyle)
  expect(getHouseStyle(db)).toEqual(defaultHouseStyle)
})
