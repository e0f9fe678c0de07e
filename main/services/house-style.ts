import type { houseStyleMethods } from '../contract/house-style.ts'
import { defaultHouseStyle } from '../domain/house-style.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'

export const houseStyleHandlers = (_context: ServiceContext): HandlersOf<typeof houseStyleMethods> => ({
  'houseStyle.get': () => defaultHouseStyle,
  'houseStyle.set': () => {
    throw new Error('Not there yet.')
  },
})
