import { expect, test } from 'vitest'
import { placeIn } from '../../renderer/ui/place.ts'

test('a place is what stands behind the #, also when it was written wrong', () => {
  expect(placeIn('')).toBe('/')
  expect(placeIn('#/agreements/caf%C3%A9')).toBe('/agreements/café')
  expect(placeIn('#/agreements/50%')).toBe('/agreements/50%')
})
