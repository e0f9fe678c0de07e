import { actionWords as words } from '../messages/screens/actions.ts'
import type { Actions } from './action.ts'

export const searchActions = {
  'go.search': { label: words.search, group: 'go', by: 'page', keys: 'CmdOrCtrl+K', also: 'find palette' },
} as const satisfies Actions

export const placeActions = {
  'go.home': { label: words.home, group: 'go', by: 'page', keys: 'CmdOrCtrl+1', also: 'start overview' },
  'go.agreements': { label: words.agreements, group: 'go', by: 'page', keys: 'CmdOrCtrl+2', also: 'list' },
  'go.partners': { label: words.partners, group: 'go', by: 'page', keys: 'CmdOrCtrl+3', also: 'organizations contacts' },
  'go.templates': { label: words.templates, group: 'go', by: 'page', keys: 'CmdOrCtrl+4', also: 'library clauses' },
  'go.calendar': { label: words.calendar, group: 'go', by: 'page', keys: 'CmdOrCtrl+5', also: 'deadlines dates month' },
  'go.settings': { label: words.settings, group: 'go', by: 'page', keys: 'CmdOrCtrl+,', also: 'preferences options organization' },
} as const satisfies Actions

export const historyActions = {
  'go.back': { label: words.back, group: 'go', by: 'page', keys: 'Alt+Left', also: 'previous' },
} as const satisfies Actions
