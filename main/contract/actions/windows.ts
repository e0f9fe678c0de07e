import { actionWords as words } from '../messages/screens/actions.ts'
import type { Actions } from './action.ts'

export const windowActions = {
  'window.new': { label: words.newWindow, group: 'file', by: 'shell', keys: 'CmdOrCtrl+Shift+N', also: 'another' },
} as const satisfies Actions

export const closingActions = {
  'window.close': { label: words.close, group: 'file', by: { role: 'close' }, keys: 'CmdOrCtrl+W' },
  'app.quit': { label: words.quit, group: 'file', by: { role: 'quit' }, keys: 'CmdOrCtrl+Q' },
} as const satisfies Actions
