import { expect, test } from 'vitest'
import { checkSummary } from '../../main/contract/messages/checking.ts'

const item = (confidence: 'primary' | 'secondary' | 'practice', ok: boolean) => ({ confidence, ok })

test('good practice is never counted among what is required', () => {
  expect(checkSummary([item('primary', true), item('secondary', false), item('practice', true), item('practice', false), item('practice', false)])).toBe('1 of 2 required elements present, 1 of 3 of good practice')
  expect(checkSummary([item('primary', false)])).toBe('0 of 1 required elements present')
  expect(checkSummary([item('practice', true), item('practice', true)])).toBe('2 of 2 elements of good practice present')
  expect(checkSummary([])).toBe('This template asks for no elements.')
})
