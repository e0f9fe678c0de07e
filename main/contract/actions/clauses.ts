import { actionWords as words } from '../messages/screens/actions.ts'
import type { Actions } from './action.ts'

/** What can be done with the clause that the person is at; steps have the keys that word processors have for them. */
export const clauseActions = {
  'clause.edit': { label: words.editClause, group: 'edit', by: 'page', also: 'words change' },
  'clause.add': { label: words.addClause, group: 'edit', by: 'page', keys: 'Alt+Shift+A', also: 'new insert' },
  'clause.up': { label: words.clauseUp, group: 'edit', by: 'page', keys: 'Alt+Shift+Up' },
  'clause.down': { label: words.clauseDown, group: 'edit', by: 'page', keys: 'Alt+Shift+Down' },
  'clause.promote': { label: words.promoteClause, group: 'edit', by: 'page', keys: 'Alt+Shift+Left', also: 'level outdent' },
  'clause.demote': { label: words.demoteClause, group: 'edit', by: 'page', keys: 'Alt+Shift+Right', also: 'level indent' },
  'clause.restore': { label: words.restoreClause, group: 'edit', by: 'page', keys: 'Alt+Shift+R', also: 'original reset' },
  'clause.remove': { label: words.removeClause, group: 'edit', by: 'page', keys: 'Alt+Shift+Delete', also: 'delete' },
} as const satisfies Actions
