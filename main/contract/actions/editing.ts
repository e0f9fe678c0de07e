import { actionWords as words } from '../messages/screens/actions.ts'
import type { Actions } from './action.ts'

export const undoActions = {
  'edit.undo': { label: words.undo, group: 'edit', by: { role: 'undo' }, keys: 'CmdOrCtrl+Z' },
  'edit.redo': { label: words.redo, group: 'edit', by: { role: 'redo' }, keys: 'CmdOrCtrl+Shift+Z' },
} as const satisfies Actions

export const clipboardActions = {
  'edit.cut': { label: words.cut, group: 'edit', by: { role: 'cut' }, keys: 'CmdOrCtrl+X' },
  'edit.copy': { label: words.copy, group: 'edit', by: { role: 'copy' }, keys: 'CmdOrCtrl+C' },
  'edit.paste': { label: words.paste, group: 'edit', by: { role: 'paste' }, keys: 'CmdOrCtrl+V' },
  'edit.paste-plain': { label: words.pastePlain, group: 'edit', by: { role: 'pasteAndMatchStyle' }, keys: 'CmdOrCtrl+Shift+V' },
  'edit.select-all': { label: words.selectAll, group: 'edit', by: { role: 'selectAll' }, keys: 'CmdOrCtrl+A' },
} as const satisfies Actions

export const spellingActions = {
  'edit.spelling': { label: words.spelling, group: 'edit', by: 'shell', also: 'spell check dictionary typo', toggles: true },
} as const satisfies Actions

export const findActions = {
  'edit.find': { label: words.find, group: 'edit', by: 'page', keys: 'CmdOrCtrl+F', also: 'filter search' },
  'edit.replace': { label: words.replace, group: 'edit', by: 'page', keys: 'CmdOrCtrl+H', also: 'find substitute change words' },
} as const satisfies Actions
