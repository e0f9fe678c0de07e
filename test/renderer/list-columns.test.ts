import { expect, test } from 'vitest'
import { type ListColumns, withColumns } from '../../renderer/features/agreements/list-state.ts'

const shown: ListColumns = [{ column: 'title', width: 300 }, { column: 'end' }, { column: 'owner' }]
const names = (of: readonly string[]) => withColumns(shown, of).map(({ column }) => column)

test('columns stay where they are, and new ones follow', () => {
  expect(names(['title', 'end', 'owner', 'kind', 'number'])).toEqual(['title', 'end', 'owner', 'number', 'kind'])
  expect(withColumns(shown, ['title'])).toEqual([{ column: 'title', width: 300 }])
})

test('the title is always there', () => {
  expect(names([])).toEqual(['title'])
})
