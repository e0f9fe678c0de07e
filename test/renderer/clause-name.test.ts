import { expect, test } from 'vitest'
import { clauseInWords, clauseName } from '../../renderer/features/drafting/text/clause-name.ts'

test('a number that names itself stands alone', () => {
  expect(['1.2', '3', 'Article 1', '§ 3(a)'].map(clauseName)).toEqual(['Clause 1.2', 'Clause 3', 'Article 1', '§ 3(a)'])
  expect(['1.2', 'Article 1'].map(clauseInWords)).toEqual(['clause 1.2', 'Article 1'])
})
