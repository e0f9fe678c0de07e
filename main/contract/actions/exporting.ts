import { actionWords as words } from '../messages/screens/actions.ts'
import type { Actions } from './action.ts'

export const exportingActions = {
  'agreement.export-pdf': { label: words.exportPdf, group: 'file', by: 'page', keys: 'CmdOrCtrl+Shift+E', also: 'save download' },
  'agreement.export-docx': { label: words.exportDocx, group: 'file', by: 'page', also: 'save download docx' },
  'agreement.export-html': { label: words.exportHtml, group: 'file', by: 'page', also: 'save download html' },
  'agreement.preview': { label: words.preview, group: 'file', by: 'page', keys: 'CmdOrCtrl+Shift+P', also: 'pages pdf look paper' },
  'agreement.print': { label: words.print, group: 'file', by: 'page', keys: 'CmdOrCtrl+P', also: 'paper printer pdf' },
} as const satisfies Actions
