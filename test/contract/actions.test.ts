import { expect, test } from 'vitest'
import { actionGroups } from '../../main/contract/actions/action.ts'
import { actions } from '../../main/contract/actions/index.ts'

test('no two actions share a name, a label or keys', () => {
  for (const of of ['id', 'label', 'keys'] as const) {
    const all = actions.map((action) => action[of]).filter((value) => value !== undefined)
    expect(all).toEqual([...new Set(all)])
  }
})

test('each menu has actions, and those of one piece stand in one menu', () => {
  expect([...new Set(actions.map(({ group }) => group))].toSorted()).toEqual([...actionGroups].toSorted())
  for (const { piece, group } of actions) expect(actions.filter((other) => other.piece === piece).every((other) => other.group === group)).toBe(true)
})
