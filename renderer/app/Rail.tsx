import { Tooltip } from '@mantine/core'
import { IconBuildingCommunity, IconCalendar, IconDeviceDesktop, IconFiles, IconHome, IconSettings, IconTemplate, type Icon } from '@tabler/icons-react'
import { frameWords } from '../../main/contract/messages/screens/frame.ts'
import { Logo } from '../ui/Logo.tsx'
import { linkTo } from '../ui/place.ts'
import styles from './Rail.module.css'

const areas: readonly { readonly place: string; readonly name: string; readonly icon: Icon; readonly apart?: boolean }[] = [
  { place: '/home', name: frameWords.home, icon: IconHome },
  { place: '/agreements', name: frameWords.agreements, icon: IconFiles },
  { place: '/partners', name: frameWords.partners, icon: IconBuildingCommunity },
  { place: '/calendar', name: frameWords.calendar, icon: IconCalendar },
  { place: '/templates', name: frameWords.templates, icon: IconTemplate, apart: true },
  { place: '/settings', name: frameWords.settings, icon: IconSettings },
]

/** The areas of the app; only those that exist. What is set up once stands apart. */
export function Rail({ narrow, current }: { readonly narrow: boolean; readonly current: string }) {
  return (
    <nav aria-label={frameWords.navigation} className={styles.rail} data-narrow={narrow || undefined}>
      <div className={styles.brand}>
        <Logo name={frameWords.app} />
      </div>
      <ul className={styles.areas}>
        {areas.map(({ place, name, icon: Symbol, apart }) => (
          <li key={place} className={apart ? styles.apart : undefined}>
            <Tooltip label={name} position="right" disabled={!narrow} withinPortal>
              <a {...linkTo(place)} aria-current={place === current ? 'page' : undefined} className={styles.area}>
                <Symbol size={18} stroke={1.75} aria-hidden />
                <span className={styles.name}>{name}</span>
              </a>
            </Tooltip>
          </li>
        ))}
      </ul>
      <p className={styles.foot} title={frameWords.kept}>
        <IconDeviceDesktop size={16} stroke={1.75} aria-hidden />
        <span className={styles.name}>{frameWords.kept}</span>
      </p>
    </nav>
  )
}
