import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconCopy, IconDownload } from '@tabler/icons-react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { exportManyWords, filterWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import { toast } from '../../ui/toast.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import type { ExportMany } from './export-many.ts'
import { ExportItems } from './ExportItems.tsx'
import { type ListQuery, useListState } from './list-state.ts'
import { copyRows } from './table-copy.ts'
import { saveCsv } from './save-csv.ts'

/** What can be done with the whole list. */
export function ListMenu({ query, onExport }: { readonly query: ListQuery; readonly onExport: ExportMany }) {
  const { columns } = useListState()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden />}>
          {words.list}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />} onClick={() => copyAll(query, columns)}>
          {words.copyTable}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />} onClick={() => void saveCsv(query).catch(reportTrouble)}>
          {words.csv}
        </Menu.Item>
        {!query.trashed && (
          <>
            <Menu.Divider />
            <Menu.Label>{exportManyWords.all}</Menu.Label>
            <ExportItems onChoose={(formats) => onExport({ query }, formats)} />
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function copyAll(query: ListQuery, columns: Parameters<typeof copyRows>[1]): void {
  copyRows(query, columns, null).then((count) => toast('copied', fill(words.copied, { count: count.toLocaleString('en-US') })), reportTrouble)
}
