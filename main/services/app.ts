import type { appMethods } from '../contract/app.ts'
import { folderSpace } from '../files/folder-space.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'

/** Electron's own files, where the data folder was named on the command line. */
const windowFolder = 'window'

export const appHandlers = ({ version, folder, sample }: ServiceContext): HandlersOf<typeof appMethods> => ({
  'app.about': () => ({ version, dataFolder: folder.root, sample: sample ?? false }),
  'app.space': () => folderSpace(folder.root, [windowFolder]),
})
