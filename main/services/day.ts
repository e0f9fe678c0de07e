import type { CoreEvent } from '../contract/event.ts'
import type { ServiceContext } from './context.ts'
import { learnHolidays } from './days-off.ts'
import { bringAllDeadlinesUpToDate } from './deadline-upkeep.ts'
import { startWhatIsDue } from './lifecycle.ts'
import { noteAllUndecided } from './renewal-upkeep.ts'

/** What each day brings, and what changes of days off do to dates. */
export interface Days {
  /** Begins the day unless it has begun already. */
  look(): void
  hear(event: CoreEvent): void
  stop(): void
}

/**
 * When the folder is opened, and whenever the date is another than it was: what was to begin by then is in force, every date is as it
 * stands on that day, with the holidays that it needs, and it is noted which renewals were left undecided. Where my organization is may
 * say whose holidays count. What takes long goes on while calls are answered.
 */
export function keepDays(context: ServiceContext, onTrouble: (error: unknown) => void): Days {
  let isOpen = true
  let day = ''
  const told = (error: unknown) => {
    if (isOpen) onTrouble(error)
  }
  let deriving: Promise<void> | undefined
  const derive = () => (deriving ??= bringAllDeadlinesUpToDate(context, () => isOpen).finally(() => (deriving = undefined)))
  const learn = () => (isOpen ? learnHolidays(context) : Promise.resolve())
  return {
    look: () => {
      const today = context.today()
      if (today === day) return
      startWhatIsDue(context)
      day = today
      derive()
        .then(learn)
        .then(derive)
        .then(() => noteAllUndecided(context, () => isOpen))
        .catch(told)
    },
    hear: ({ kind }) => {
      if (kind === 'organizations-changed') learn().catch(told)
      if (kind === 'holidays-changed' || kind === 'agreements-changed') derive().catch(told)
    },
    stop: () => void (isOpen = false),
  }
}
