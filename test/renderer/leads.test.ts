import { expect, test } from 'vitest'
import { inheritedInWords, meantLeads, typedLeads } from '../../renderer/features/reminders/leads.ts'

test('lead times are read as people type them, the most days first', () => {
  expect(meantLeads('7, 30;90 1 7')).toEqual({ days: [90, 30, 7, 1] })
  expect(meantLeads(' 30, 7 days before. ')).toEqual({ days: [30, 7] })
  expect(meantLeads('0')).toEqual({ days: [0] })
  expect(meantLeads('None')).toEqual({ days: [] })
  expect(meantLeads('  ')).toEqual({ days: null })
})

test.each(['a week', '7.5', '-1', '731', '1 2 3 4 5 6 7 8 9 10 11', '30,,x'])('%j is refused with what to type', (typed) => {
  expect(meantLeads(typed)).toEqual({ wrong: 'Type up to 10 whole numbers of days, from 0 to 730, such as 90, 30, 7; or “none”.' })
})

test('what holds without a choice says where it comes from', () => {
  expect(inheritedInWords({ days: [90, 60, 30, 7, 1], from: 'settings' })).toBe('From Settings: 90, 60, 30, 7, 1 days before')
  expect(inheritedInWords({ days: [1], from: 'template' })).toBe('From the template: 1 day before')
  expect(inheritedInWords({ days: [], from: 'usual' })).toBe('As the app has it: none')
  expect(inheritedInWords({ days: [45, 14], from: 'template' }, { instead: true })).toBe('Set here; the template has 45, 14 days before')
  expect(meantLeads(typedLeads([30, 7]))).toEqual({ days: [30, 7] })
  expect(meantLeads(typedLeads([]))).toEqual({ days: [] })
})
