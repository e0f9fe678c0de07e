import { useEffect } from 'react'
import { type Action, type ActionId, actions } from '../../main/contract/actions/index.ts'
import { onAction, shell } from '../core.ts'
import { countsWhileTyping, isPressed, isTyping } from '../ui/keys.ts'
import { offered, runOffer, watchOffers } from '../ui/offers.ts'
import { undoLast } from '../ui/toast.tsx'
import { reportTrouble } from '../ui/troubles.ts'

/** Carries an action out, wherever it belongs. */
export function runAction({ id, by }: Pick<Action, 'id' | 'by'>): void {
  if (by === 'shell') shell.runAction(id).catch(reportTrouble)
  else runOffer(id)
}

/** Listens to keys and to the menu, and tells the menu what can be done. */
export function useActions(): void {
  useEffect(() => {
    const tell = () => void shell.offerActions(offered().filter(isAction)).catch(reportTrouble)
    tell()
    const stops = [watchOffers(tell), onAction((id) => !isAsking() && runOffer(id))]
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
      stops.forEach((stop) => stop())
    }
  }, [])
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isAsking()) return
  const typing = isTyping(event.target)
  if (!typing && isPressed('CmdOrCtrl+Z', event) && undoLast()) return event.preventDefault()
  const pressed = actions.find(({ by, keys }) => by === 'page' && keys !== undefined && isPressed(keys, event) && (!typing || countsWhileTyping(keys)))
  if (pressed && runOffer(pressed.id)) event.preventDefault()
}

/** While a dialog asks, nothing behind it is done. */
function isAsking(): boolean {
  // One that fades away asks no more.
  return document.querySelector('[aria-modal="true"][data-asking]') !== null
}

function isAction(name: string): name is ActionId {
  return actions.some(({ id }) => id === name)
}
