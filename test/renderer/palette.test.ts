import { expect, test } from 'vitest'
import { actionsFor, groupsFor, type Record } from '../../renderer/app/palette/entries.ts'

const record = (kind: Record['kind'], title: string): Record => ({ id: title, kind, title, detail: '', place: '/agreements/1' })
const shown = (text: string, records: readonly Record[], offered: readonly string[]) =>
  groupsFor(text, records, offered).map(({ title, entries }) => [title, ...entries.map((entry) => (entry.kind === 'record' ? entry.record.title : entry.action.label))])

test('without words: what was opened last, then every action that can be carried out now', () => {
  const [recent, commands] = shown('', [record('agreement', 'Last')], ['go.home'])
  expect(recent).toEqual(['Recently opened', 'Last'])
  expect(commands).toContain('Home')
  expect(commands).toContain('Zoom in')
  expect(commands).not.toContain('Settings')
  expect(commands).not.toContain('Undo')
})

test('clauses of one name in two agreements are two entries', () => {
  const clause = (agreement: string): Record => ({ id: 'purpose', kind: 'clause', title: '1. Purpose', detail: agreement, place: `/agreements/${agreement}/document/purpose` })
  const [clauses] = groupsFor('purpose', [clause('a1'), clause('a2')], [])
  expect(new Set(clauses?.entries.map(({ key }) => key)).size).toBe(2)
})

test('records stand by their kind, before the actions that answer', () => {
  expect(shown('ho', [record('clause', 'Housing'), record('organization', 'Hospital'), record('agreement', 'Homes')], ['go.home'])).toEqual([
    ['Agreements', 'Homes'],
    ['Partners', 'Hospital'],
    ['Clauses', 'Housing'],
    ['Commands', 'Home', 'Show the data folder', 'Show the backups folder'],
  ])
})

test('an action whose name was begun comes before the records', () => {
  expect(shown('sett', [record('clause', 'Settlement')], ['go.settings'])[0]).toEqual(['Commands', 'Settings'])
})

test('an action is found by other words for it, and search itself is not offered', () => {
  expect(actionsFor('theme', []).map(({ id }) => id)).toEqual(['view.light', 'view.dark', 'view.system'])
  expect(actionsFor('', ['go.search', 'help.keys']).map(({ id }) => id)).not.toContain('go.search')
})
