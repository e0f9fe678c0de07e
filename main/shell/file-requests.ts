import { basename, isAbsolute } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { z } from 'zod'
import type { PathUse } from '../contract/core.ts'
import { type FileBridge, folderPurposes, type PickedFile } from '../contract/file-bridge.ts'
import { shellText } from '../contract/messages/shell.ts'
import { fileNameOf } from '../domain/file-name.ts'

type Answers = { readonly [K in keyof FileBridge]: (window: BrowserWindow, args: readonly unknown[]) => ReturnType<FileBridge[K]> }

/** So many files can be taken at once. */
const most = 200
const dropped = z.array(z.string().min(1).max(4_096).refine(isAbsolute)).max(most)
const suggestedName = z.string().max(400)

/** Answers what pages ask about the files of an agreement. */
export function fileAnswers(grant: (path: string, use: PathUse) => Promise<string>, onChosen: (grant: string, path: string) => void): Answers {
  const pick = (paths: readonly string[]): Promise<PickedFile[]> => Promise.all(paths.map(async (path) => ({ grant: await grant(path, 'read'), name: basename(path) })))
  return {
    chooseFiles: async (window) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: shellText.addFiles, properties: ['openFile', 'multiSelections'] })
      return canceled ? [] : pick(filePaths.slice(0, most))
    },
    takeDropped: async (_window, [paths]) => pick(dropped.parse(paths)),
    chooseFolder: async (window, [purpose]) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: shellText.chooseFolder[z.enum(folderPurposes).parse(purpose)], properties: ['openDirectory', 'createDirectory'] })
      const [path] = filePaths
      if (canceled || path === undefined) return null
      const given = await grant(path, 'folder')
      onChosen(given, path)
      return { grant: given, shown: basename(path) || path }
    },
    chooseWhereToSaveCopy: async (window, [name]) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, { title: shellText.saveCopy, defaultPath: fileNameOf(suggestedName.parse(name)) })
      return canceled || !filePath ? null : { grant: await grant(filePath, 'file'), shown: basename(filePath) }
    },
  }
}
