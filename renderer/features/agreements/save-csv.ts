import { fill } from '../../../main/contract/messages/fill.ts'
import { filterWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import { call, shell } from '../../core.ts'
import { toast } from '../../ui/toast.tsx'
import type { ListQuery } from './list-state.ts'

/** Asks where to, then writes the whole list as CSV; a toast leads to the file. */
export async function saveCsv(query: ListQuery): Promise<void> {
  const place = await shell.chooseWhereToSave(`${words.csvName}.csv`, 'csv')
  if (place === null) return
  const { rows } = await call('agreements.saveCsv', { query, to: { grant: place.grant } })
  toast('csv', fill(words.csvDone, { count: rows.toLocaleString('en-US'), file: place.shown }), { name: words.showFile, act: () => void shell.showInFolder(place.grant) })
}
