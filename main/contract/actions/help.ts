import { actionWords as words } from '../messages/screens/actions.ts'
import type { Actions } from './action.ts'

export const helpActions = {
  'help.keys': { label: words.keys, group: 'help', by: 'page', keys: '?', also: 'keyboard shortcuts' },
  'help.data-folder': { label: words.dataFolder, group: 'help', by: 'shell', also: 'files disk' },
  'help.backups-folder': { label: words.backupsFolder, group: 'help', by: 'shell', also: 'copies database disk' },
  'help.about': { label: words.about, group: 'help', by: 'page', also: 'version licence' },
} as const satisfies Actions
