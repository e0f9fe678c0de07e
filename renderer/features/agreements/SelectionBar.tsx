import { Button, Menu } from '@mantine/core'
import { IconArrowBackUp, IconCopy, IconFileExport, IconFilePlus, IconTrash, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { exportManyWords, filterWords, selectionWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import { call, useAsk } from '../../core.ts'
import { Picker } from '../../ui/Picker.tsx'
import { goTo } from '../../ui/place.ts'
import { toast } from '../../ui/toast.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import type { ExportMany } from './export-many.ts'
import { ExportItems } from './ExportItems.tsx'
import { useListState } from './list-state.ts'
import { putBack } from './moves.ts'
import { NewAgreement } from './NewAgreement.tsx'
import type { Selection } from './selection.ts'
import styles from './SelectionBar.module.css'
import { copyRows } from './table-copy.ts'

/** What can be done with the agreements that are selected. */
export function SelectionBar({ selection, onTrash, onExport }: { readonly selection: Selection; readonly onTrash: (ids: readonly string[]) => void; readonly onExport: ExportMany }) {
  const { query, columns } = useListState()
  const [copying, setCopying] = useState<string | null>(null)
  const ids = [...selection.ids]
  const [only] = ids
  const one = ids.length === 1 && only !== undefined ? only : null
  const copy = () => copyRows(query, columns, selection.ids).then((count) => toast('copied', fill(filterWords.copied, { count: count.toLocaleString('en-US') })), reportTrouble)
  const gone = async (moving: Promise<void>) => {
    await moving
    selection.none()
  }
  return (
    <div role="toolbar" aria-label={words.label} className={styles.bar}>
      {one !== null && !query.trashed && (
        <Button variant="default" size="xs" onClick={() => goTo(`/agreements/${one}`)}>
          {words.open}
        </Button>
      )}
      {query.trashed ? (
        <Button variant="subtle" size="xs" leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />} onClick={() => void gone(putBack(ids))}>
          {words.putBack}
        </Button>
      ) : (
        <>
          <ChangeOwner ids={ids} />
          <Menu position="top-start">
            <Menu.Target>
              <Button variant="subtle" size="xs" leftSection={<IconFileExport size={16} stroke={1.75} aria-hidden />}>
                {exportManyWords.selected}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <ExportItems onChoose={(formats) => onExport({ agreements: ids.slice(0, 10_000) }, formats)} />
            </Menu.Dropdown>
          </Menu>
          {one !== null && (
            <Button variant="subtle" size="xs" leftSection={<IconFilePlus size={16} stroke={1.75} aria-hidden />} onClick={() => setCopying(one)}>
              {words.duplicate}
            </Button>
          )}
        </>
      )}
      <Button variant="subtle" size="xs" leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />} onClick={() => void copy()}>
        {words.copy}
      </Button>
      {!query.trashed && (
        <Button variant="subtle" size="xs" leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />} onClick={() => onTrash(ids)}>
          {words.trash}
        </Button>
      )}
      <NewAgreement opened={copying !== null} from={copying} onClose={() => setCopying(null)} />
    </div>
  )
}

function ChangeOwner({ ids }: { readonly ids: readonly string[] }) {
  const people = useAsk('people.list', {})
  const [opened, setOpened] = useState(false)
  const pick = (owner: string) => {
    const name = people.data?.find(({ id }) => id === owner)?.name ?? ''
    call('agreements.changeOwner', { agreements: ids.slice(0, 10_000), owner }).then(() => toast('owner', fill(words.owned, { name })), reportTrouble)
  }
  return (
    <Picker options={people.data ?? []} onPick={pick} title={words.changeOwner} search={filterWords.searchOwner} nothing={filterWords.nothing} opened={opened} onOpened={setOpened}>
      <Button variant="subtle" size="xs" leftSection={<IconUser size={16} stroke={1.75} aria-hidden />} onClick={() => setOpened(!opened)}>
        {words.changeOwner}
      </Button>
    </Picker>
  )
}
