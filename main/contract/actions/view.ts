import { actionWords as words } from '../messages/screens/actions.ts'
import type { Actions } from './action.ts'

export const zoomActions = {
  'view.zoom-in': { label: words.zoomIn, group: 'view', by: 'shell', keys: 'CmdOrCtrl+Plus', also: 'larger bigger' },
  'view.zoom-out': { label: words.zoomOut, group: 'view', by: 'shell', keys: 'CmdOrCtrl+-', also: 'smaller' },
  'view.zoom-reset': { label: words.zoomReset, group: 'view', by: 'shell', keys: 'CmdOrCtrl+0', also: 'zoom reset 100' },
} as const satisfies Actions

export const appearanceActions = {
  'view.light': { label: words.light, group: 'view', by: 'shell', also: 'theme colour bright', choiceOf: words.appearance },
  'view.dark': { label: words.dark, group: 'view', by: 'shell', also: 'theme colour night', choiceOf: words.appearance },
  'view.system': { label: words.system, group: 'view', by: 'shell', also: 'theme colour automatic', choiceOf: words.appearance },
} as const satisfies Actions

export const screenActions = {
  'view.full-screen': { label: words.fullScreen, group: 'view', by: { role: 'togglefullscreen' }, keys: 'F11' },
} as const satisfies Actions
