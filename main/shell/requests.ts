import { basename } from 'node:path'
import { BrowserWindow, dialog, ipcMain, shell } from 'electron'
import { z } from 'zod'
import type { Bridge } from '../contract/bridge.ts'
import { type ExportFormat, exportFormats } from '../contract/exporting.ts'
import { shellText } from '../contract/messages/shell.ts'
import { requestChannel } from './channels.ts'
import { pageOrigin } from './pages.ts'

interface Dependencies {
  /** Allows core to write this one path for a window; answers with the grant. */
  readonly grant: (path: string, format: ExportFormat) => Promise<string>
  readonly openWindow: (place: string) => void
}

const suggestedName = z.string().max(400)
const grantName = z.string().max(100)
const place = z.string().regex(/^\/[\w/-]{0,200}$/)

/** Answers what pages ask of the shell. A request from anything but the main frame of one of our pages, or of the wrong form, is refused. */
export function answerRequests({ grant, openWindow }: Dependencies): void {
  const chosen = new Map<string, string>()
  const answers: { readonly [K in keyof Bridge]: (window: BrowserWindow, args: readonly unknown[]) => ReturnType<Bridge[K]> } = {
    chooseWhereToSave: async (window, [name, wanted]) => {
      const format = z.enum(exportFormats).parse(wanted)
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: shellText.saveAs,
        defaultPath: fileName(suggestedName.parse(name)),
        filters: [{ name: shellText.format[format], extensions: [format] }],
      })
      if (canceled || !filePath) return null
      const given = await grant(filePath, format)
      chosen.set(given, filePath)
      return { grant: given, shown: basename(filePath) }
    },
    showInFolder: async (_window, [given]) => {
      const path = chosen.get(grantName.parse(given))
      if (path) shell.showItemInFolder(path)
    },
    openWindow: async (_window, [where]) => {
      openWindow(place.parse(where))
    },
  }
  for (const name of Object.keys(answers) as (keyof Bridge)[]) {
    ipcMain.handle(requestChannel[name], (event, ...args: unknown[]) => {
      const window = BrowserWindow.fromWebContents(event.sender)
      const ours = event.senderFrame !== null && event.senderFrame === event.sender.mainFrame && event.senderFrame.url.startsWith(`${pageOrigin}/`)
      if (!window || !ours) throw new Error('refused')
      return answers[name](window, args)
    })
  }
}

/** A title as a file name: what Windows, macOS or Linux do not take in names becomes a space. */
function fileName(name: string): string {
  // oxlint-disable-next-line no-control-regex
  return name.replace(/[<>:"/\\|?*\u0000-\u001f]+/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 150) || 'agreement'
}
