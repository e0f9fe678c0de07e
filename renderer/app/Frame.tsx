import { Button } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { frameWords } from '../../main/contract/messages/screens/frame.ts'
import { paletteWords } from '../../main/contract/messages/screens/palette.ts'
import { call, shell, troubleOf, useAsk, useCoreState } from '../core.ts'
import { noteOpened } from '../features/home/recent.ts'
import { SampleBanner } from '../features/sample/SampleBanner.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { Keys } from '../ui/Keys.tsx'
import { shownKeys } from '../ui/keys.ts'
import { goTo, lookElsewhere, usePlace } from '../ui/place.ts'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import styles from './Frame.module.css'
import { BrokenScreen } from './FullScreen.tsx'
import { FrameActions } from './FrameActions.tsx'
import { Beginning, fetchPartsWhenIdle, Filling, KeyMap, NewAgreement, Palette } from './parts.ts'
import { listenAhead, stopListening } from './palette/typed-ahead.ts'
import { Rail } from './Rail.tsx'
import { agreementAt, areaOf, railPlace, Screen, screenOf } from './Screen.tsx'
import { Troubles } from './Troubles.tsx'
import { UnsavedBanner } from './UnsavedBanner.tsx'

/** Everything around a screen: the rail, the top bar and the connection. */
export function Frame() {
  const place = usePlace()
  const area = areaOf(place)
  const mine = useAsk('organizations.mine', {})
  const [later, setLater] = useState(false)
  const [asked, setAsked] = useState<'drafting' | 'search' | 'keys' | null>(null)
  const [template, setTemplate] = useState<string | null>(null)
  const close = () => setAsked(null)
  const search = () => {
    listenAhead()
    setAsked('search')
  }
  // However the palette was left, even before it was there, keys are everybody's again.
  useEffect(() => (asked === 'search' ? stopListening : undefined), [asked])
  const begin = (from?: string) => {
    setTemplate(from ?? null)
    setAsked('drafting')
  }
  useEffect(() => {
    lookElsewhere((target) => (agreementAt(target) === null || agreementAt(target) === agreementAt(place) ? null : shell.showElsewhere(target)))
    if (place === '/') goTo('/home')
    const agreement = agreementAt(place)
    if (agreement !== null) noteOpened(agreement)
  }, [place])

  const about = useAsk('app.about', {})
  if (mine.data && !mine.data.setUp && about.data?.sample) return <Filling />
  if (mine.data && !mine.data.setUp && !later) return <Beginning onDone={() => setLater(true)} />
  const narrow = area === 'agreement'
  return (
    <div className={styles.frame} data-narrow={narrow || undefined}>
      <Rail narrow={narrow} current={railPlace(area)} />
      <ReadAhead />
      <FrameActions onNew={() => begin()} onSearch={search} onKeys={() => setAsked('keys')} />
      <header className={styles.top}>
        <button type="button" className={styles.search} aria-keyshortcuts="Control+K" onClick={search}>
          <IconSearch size={16} stroke={1.75} aria-hidden />
          <span className={styles.placeholder}>{paletteWords.placeholder}</span>
          <span aria-hidden>
            <Keys keys={shownKeys('CmdOrCtrl+K')} />
          </span>
        </button>
        <span className={styles.organization}>{mine.data?.setUp ? (mine.data.organization.actingThrough || mine.data.organization.name) : ''}</span>
        {/* One filled button a view: in a workspace the main action is there. */}
        <Button variant={narrow ? 'default' : 'filled'} leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => begin()}>
          {frameWords.newAgreement}
        </Button>
      </header>
      <Main place={place} begun={later} onNewAgreement={begin} />
      <NewAgreement opened={asked === 'drafting'} template={template} onClose={close} />
      <Palette opened={asked === 'search'} onClose={close} />
      <KeyMap opened={asked === 'keys'} onClose={close} />
    </div>
  )
}

/** Reads what may be wanted next, once everything that was asked for is there. */
function ReadAhead() {
  const ready = useCoreState().kind === 'ready'
  const calm = useIsFetching() === 0 && ready
  useEffect(() => (calm ? fetchPartsWhenIdle() : undefined), [calm])
  useEffect(() => {
    if (!calm) return
    // Asking is enough: core reads on by itself.
    const later = setTimeout(() => void call('search.find', { text: '', limit: 1 }).catch(() => undefined), 2_000)
    return () => clearTimeout(later)
  }, [calm])
  return null
}

interface MainProps {
  readonly place: string
  /** The first start was just left. */
  readonly begun: boolean
  readonly onNewAgreement: (template?: string) => void
}

function Main({ place, begun, onNewAgreement }: MainProps) {
  const main = useRef<HTMLElement>(null)
  const drawn = useRef<HTMLDivElement>(null)
  const screen = screenOf(place)
  const seen = useRef(begun ? null : screen)
  useEffect(() => {
    // A screen reader and the Tab key go on from the new screen, not from where the last one was left.
    // What the screen itself has put the focus on keeps it.
    if (seen.current !== screen && seen.current !== '/' && !drawn.current?.contains(document.activeElement)) main.current?.focus()
    seen.current = screen
  }, [screen])
  return (
    <main ref={main} tabIndex={-1} className={styles.main}>
      <ConnectionBanner />
      <SampleBanner />
      <UnsavedBanner place={screen} />
      <Troubles />
      <div ref={drawn} className={styles.screen}>
        <ErrorBoundary key={screen} fallback={(error, again) => <BrokenScreen trouble={troubleOf(error)} onAgain={again} />}>
          <Screen place={place} onNewAgreement={onNewAgreement} />
        </ErrorBoundary>
      </div>
    </main>
  )
}
