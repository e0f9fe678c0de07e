import { Button } from '@mantine/core'
import { IconMapPinOff } from '@tabler/icons-react'
import { frameWords } from '../../main/contract/messages/screens/frame.ts'
import { AgreementsScreen } from '../features/agreements/AgreementsScreen.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { goTo } from '../ui/place.ts'
import { SettingsScreen } from './SettingsScreen.tsx'
import { Workspace } from './Workspace.tsx'

type Area = 'agreements' | 'agreement' | 'settings' | 'nowhere'

export function areaOf(place: string): Area {
  if (place === '/' || place === '/agreements') return 'agreements'
  if (place === '/settings') return 'settings'
  return agreementAt(place) === null ? 'nowhere' : 'agreement'
}

function agreementAt(place: string): string | null {
  return /^\/agreements\/([^/]+)$/.exec(place)?.[1] ?? null
}

interface Props {
  readonly place: string
  readonly onNewAgreement: () => void
}

/** The screen that belongs to a place. */
export function Screen({ place, onNewAgreement }: Props) {
  switch (areaOf(place)) {
    case 'agreements':
      return <AgreementsScreen onNew={onNewAgreement} />
    case 'settings':
      return <SettingsScreen />
    case 'agreement':
      return <Workspace agreement={agreementAt(place) ?? ''} />
    case 'nowhere':
      return (
        <EmptyState icon={IconMapPinOff} title={frameWords.noSuchPlace} action={<Button onClick={() => goTo('/agreements')}>{frameWords.backToAgreements}</Button>}>
          {frameWords.noSuchPlaceHelp}
        </EmptyState>
      )
  }
}
