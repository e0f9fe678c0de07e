import { actionWords as words } from '../messages/screens/actions.ts'
import type { Actions } from './action.ts'

export const agreementActions = {
  'agreement.new': { label: words.newAgreement, group: 'file', by: 'page', keys: 'CmdOrCtrl+N', also: 'draft create contract memorandum' },
} as const satisfies Actions
