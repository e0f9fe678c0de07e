import type { finalisingMethods } from '../contract/finalising.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'

export const finalisingHandlers = (_context: ServiceContext): HandlersOf<typeof finalisingMethods> => ({
  'finalising.finalise': () => {
    throw new Error('Not there yet.')
  },
  'finalising.reopen': () => {
    throw new Error('Not there yet.')
  },
})
