import { actionGroups } from '../../main/contract/actions/action.ts'
import { actions } from '../../main/contract/actions/index.ts'
import { groupWords } from '../../main/contract/messages/screens/actions.ts'
import { keyMapWords as words } from '../../main/contract/messages/screens/palette.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Keys } from '../ui/Keys.tsx'
import { shownKeys } from '../ui/keys.ts'
import styles from './KeyMap.module.css'

/** Every key of the app, in the groups of the menus. */
export function KeyMap({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title={words.title} size={640}>
      <p className={styles.help}>{words.help}</p>
      <div className={styles.groups}>
        {actionGroups.map((group) => (
          <Group key={group} title={groupWords[group]} rows={rowsOf(group)} />
        ))}
        <Group title={words.everywhere} rows={words.lists} />
      </div>
    </Dialog>
  )
}

interface Row {
  readonly says: string
  readonly keys: readonly string[]
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <section aria-label={title} className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl>
        {rows.map(({ says, keys }) => (
          <div key={says} className={styles.row}>
            <dt>{says}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function rowsOf(group: (typeof actionGroups)[number]): readonly Row[] {
  return actions.flatMap((action) => (action.group === group && action.keys ? [{ says: action.label, keys: shownKeys(action.keys) }] : []))
}
