import { expect, test } from 'vitest'
import { type HolidayCountry, placeInAddress } from '../../../main/domain/term/holiday-places.ts'

const countries: readonly HolidayCountry[] = [
  { code: 'DE', name: 'Germany', ownName: 'Deutschland', regions: [{ code: 'BY', name: 'Bavaria' }, { code: 'BE', name: 'Berlin' }] },
  { code: 'GB', name: 'United Kingdom', ownName: 'United Kingdom', regions: [{ code: 'SCT', name: 'Scotland' }] },
  { code: 'GE', name: 'Georgia', ownName: 'საქართველო', regions: [] },
  { code: 'US', name: 'United States of America', ownName: 'United States of America', regions: [{ code: 'CA', name: 'California' }, { code: 'GA', name: 'Georgia' }, { code: 'WV', name: 'West Virginia' }, { code: 'VA', name: 'Virginia' }] },
]

test.each([
  ['1 Main Street\nOakland, CA 94612', 'US CA'],
  ['1 Main Street, Oakland, California 94612-1234, USA', 'US CA'],
  ['1 Peach Street, Atlanta, GA 30303', 'US GA'],
  ['2 Hill Road\nCharleston West Virginia 25301', 'US WV'],
  ['5 Elm St, Springfield, United States', 'US null'],
  ['Unter den Linden 1\n10117 Berlin\nGermany', 'DE BE'],
  ['Marienplatz 1, 80331 München, Deutschland', 'DE null'],
  ['1 Royal Mile\nEdinburgh\nScotland\nUK', 'GB SCT'],
  ['Rustaveli 1, Tbilisi, Georgia', 'GE null'],
  ['1 Main Street, Springfield', 'none'],
  ['Postfach 12345', 'none'],
  ['', 'none'],
])('%j is in %s', (address, expected) => {
  const place = placeInAddress(address, countries)
  expect(place === null ? 'none' : `${place.country} ${place.region}`).toBe(expected)
})
