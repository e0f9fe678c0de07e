import type { ActionId } from '../../main/contract/actions/index.ts'
import { useOffer } from '../ui/offers.ts'
import { goTo } from '../ui/place.ts'
import { useActions } from './actions.ts'

interface Props {
  readonly onNew: () => void
  readonly onSearch: () => void
  readonly onKeys: () => void
}

/** Offers what can be done on every screen, and listens to keys and menu. */
export function FrameActions({ onNew, onSearch, onKeys }: Props) {
  useActions()
  useOffer<ActionId>('agreement.new', onNew)
  useOffer<ActionId>('go.search', onSearch)
  useOffer<ActionId>('go.home', () => goTo('/home'))
  useOffer<ActionId>('go.agreements', () => goTo('/agreements'))
  useOffer<ActionId>('go.partners', () => goTo('/partners'))
  useOffer<ActionId>('go.calendar', () => goTo('/calendar'))
  useOffer<ActionId>('go.templates', () => goTo('/templates'))
  useOffer<ActionId>('go.settings', () => goTo('/settings'))
  useOffer<ActionId>('go.back', () => window.history.back())
  useOffer<ActionId>('help.keys', onKeys)
  useOffer<ActionId>('help.about', () => goTo('/settings'))
  return null
}
