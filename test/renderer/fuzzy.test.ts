import { expect, test } from 'vitest'
import { fuzzyScore } from '../../renderer/ui/fuzzy.ts'

const best = (typed: string, ...texts: readonly string[]) =>
  texts
    .map((text) => ({ text, score: fuzzyScore(typed, text) }))
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .map(({ text }) => text)

test('letters at the beginning of words count most, then letters in one piece', () => {
  expect(best('na', 'Maintenance', 'New agreement')).toEqual(['New agreement', 'Maintenance'])
  expect(best('set', 'Show settings', 'Settings', 'Select this')[0]).toBe('Settings')
  expect(best('dark', 'Light appearance', 'Dark appearance')).toEqual(['Dark appearance'])
})

test('accents and capitals do not matter, and what is not there is not found', () => {
  expect(fuzzyScore('MEMO', 'Mémorandum')).not.toBeNull()
  expect(fuzzyScore('xyz', 'Export')).toBeNull()
  expect(fuzzyScore('', 'Export')).not.toBeNull()
})

test('a letter at a word’s beginning is passed by when the rest would not follow it', () => {
  expect(fuzzyScore('ape', 'Change appearance')).not.toBeNull()
  expect(fuzzyScore('export pdf', 'Export as PDF…')).not.toBeNull()
})
