import type { appMethods } from '../contract/app.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'

export const appHandlers = ({ version, folder, sample }: ServiceContext): HandlersOf<typeof appMethods> => ({
  'app.about': () => ({ version, dataFolder: folder.root, sample: sample ?? false }),
})
