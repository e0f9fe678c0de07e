import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { frameWords } from '../../main/contract/messages/screens/frame.ts'
import { troubleOf, useAsk } from '../core.ts'
import { NewAgreement } from '../features/agreements/NewAgreement.tsx'
import { FirstStart } from '../features/organization/FirstStart.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { goTo, usePlace } from '../ui/place.ts'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import styles from './Frame.module.css'
import { BrokenScreen } from './FullScreen.tsx'
import { Rail } from './Rail.tsx'
import { areaOf, Screen } from './Screen.tsx'
import { UnsavedBanner } from './UnsavedBanner.tsx'

/** Everything around a screen: the rail, the top bar and the connection. */
export function Frame() {
  const place = usePlace()
  const area = areaOf(place)
  const mine = useAsk('organizations.mine', {})
  const [later, setLater] = useState(false)
  const [drafting, setDrafting] = useState(false)
  useEffect(() => {
    if (place === '/') goTo('/agreements')
  }, [place])

  if (mine.data && !mine.data.setUp && !later) return <FirstStart onDone={() => setLater(true)} />
  const narrow = area === 'agreement'
  return (
    <div className={styles.frame} data-narrow={narrow || undefined}>
      <Rail narrow={narrow} current={area === 'settings' ? '/settings' : '/agreements'} />
      <header className={styles.top}>
        <span className={styles.organization}>{mine.data?.setUp ? (mine.data.organization.actingThrough || mine.data.organization.name) : ''}</span>
        {/* One filled button a view: in a workspace the main action is there. */}
        <Button variant={narrow ? 'default' : 'filled'} leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => setDrafting(true)}>
          {frameWords.newAgreement}
        </Button>
      </header>
      <Main place={place} begun={later} onNewAgreement={() => setDrafting(true)} />
      <NewAgreement opened={drafting} onClose={() => setDrafting(false)} />
    </div>
  )
}

interface MainProps {
  readonly place: string
  /** The first start was just left. */
  readonly begun: boolean
  readonly onNewAgreement: () => void
}

function Main({ place, begun, onNewAgreement }: MainProps) {
  const main = useRef<HTMLElement>(null)
  const seen = useRef(begun ? null : place)
  useEffect(() => {
    // A screen reader and the Tab key go on from the new screen, not from where the last one was left.
    if (seen.current !== place && seen.current !== '/') main.current?.focus()
    seen.current = place
  }, [place])
  return (
    <main ref={main} tabIndex={-1} className={styles.main}>
      <ConnectionBanner />
      <UnsavedBanner place={place} />
      <div className={styles.screen}>
        <ErrorBoundary key={place} fallback={(error, again) => <BrokenScreen trouble={troubleOf(error)} onAgain={again} />}>
          <Screen place={place} onNewAgreement={onNewAgreement} />
        </ErrorBoundary>
      </div>
    </main>
  )
}
