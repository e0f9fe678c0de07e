import { actionWords as words } from '../messages/screens/actions.ts'
import type { Actions } from './action.ts'

export const commentActions = {
  'edit.comment': { label: words.comment, group: 'edit', by: 'page', keys: 'CmdOrCtrl+Alt+M', also: 'note remark review ask' },
} as const satisfies Actions
