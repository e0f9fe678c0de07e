import { expect, test } from 'vitest'
import { needsSpace } from '../../renderer/features/drafting/editor/insert.ts'

test('a field is parted from the word before it', () => {
  expect(['each spring.', 'within', 'clause 2', '(see above)'].map(needsSpace)).toEqual([true, true, true, true])
})

test('and from nothing else: a space, an opening mark, the start of a line, a script without spaces', () => {
  expect(['', 'within ', 'the “', '(', '本协议由'].map(needsSpace)).toEqual([false, false, false, false, false])
})
