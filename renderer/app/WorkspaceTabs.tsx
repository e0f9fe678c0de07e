import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { tabWords as words } from '../../main/contract/messages/screens/workspace.ts'
import { goTo } from '../ui/place.ts'
import { rememberedTab, rememberTab, type WorkspaceTab } from './tabs.ts'
import styles from './WorkspaceTabs.module.css'

interface Props {
  readonly agreement: string
  /** The tab that the place names. */
  readonly named: WorkspaceTab | null
  /** What each tab shows, in their order; one that is not there is not offered. */
  readonly panels: Readonly<Partial<Record<WorkspaceTab, () => ReactNode>>>
  /** What stands at the right of them. */
  readonly aside?: ReactNode
}

/** The parts of an agreement. Arrow keys move between the tabs; the one that was left is there again the next time. */
export function WorkspaceTabs({ agreement, named, panels, aside }: Props) {
  const offered = Object.keys(panels) as WorkspaceTab[]
  const wanted = named ?? rememberedTab(agreement)
  const current = offered.find((tab) => tab === wanted) ?? offered[0] ?? 'details'
  return (
    <Tabs value={current} keepMounted={false} onChange={(tab) => goToTab(agreement, tab as WorkspaceTab)} classNames={{ root: styles.tabs ?? '', list: styles.list ?? '', panel: styles.panel ?? '', tab: styles.tab ?? '' }}>
      <div className={styles.bar}>
        <Tabs.List aria-label={words.tabs}>
          {offered.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {words[tab]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {aside}
      </div>
      {offered.map((tab) => (
        <Tabs.Panel key={tab} value={tab}>
          {tab === current && panels[tab]?.()}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

/** Shows a tab of an agreement, and remembers it. */
export function goToTab(agreement: string, tab: WorkspaceTab): void {
  rememberTab(agreement, tab)
  goTo(`/agreements/${agreement}/${tab}`)
}
