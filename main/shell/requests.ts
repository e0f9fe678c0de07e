import { basename } from 'node:path'
import { BrowserWindow, dialog, ipcMain, shell } from 'electron'
import { z } from 'zod'
import { type ActionId, actionIds } from '../contract/actions/index.ts'
import type { Bridge } from '../contract/bridge.ts'
import type { PathUse } from '../contract/core.ts'
import type { DataBridge } from '../contract/data-bridge.ts'
import { savedFormats } from '../contract/exporting.ts'
import { shellText } from '../contract/messages/shell.ts'
import { fileNameOf } from '../domain/file-name.ts'
import { requestChannel } from './channels.ts'
import { offerCorrections } from './context-menu.ts'
import { fileAnswers } from './file-requests.ts'
import { pageOrigin } from './pages.ts'
import { pageInSight, type ShownPdfs } from './shown-pdfs.ts'

interface Dependencies {
  /** Allows core to use this one path once for a window; answers with the grant. */
  readonly grant: (path: string, use: PathUse) => Promise<string>
  readonly openWindow: (place: string) => void
  /** Brings a window other than this one that shows the place to the front; whether there is one. */
  readonly showElsewhere: (window: BrowserWindow, place: string) => boolean
  readonly offer: (window: BrowserWindow, ids: readonly ActionId[]) => void
  /** Carries out an action of the shell's. */
  readonly run: (id: ActionId) => void
  readonly keepRunning: (choice: Parameters<Bridge['keepRunning']>[0]) => void
  readonly openPdf: (name: string, pdf: Uint8Array) => Promise<boolean>
  readonly shownPdfs: ShownPdfs
  readonly openData: (window: BrowserWindow, which: 'own' | 'sample') => ReturnType<DataBridge['openData']>
  readonly removeSample: (window: BrowserWindow) => ReturnType<DataBridge['removeSample']>
}

const running = z.strictObject({ staysOpen: z.boolean(), startsAtLogin: z.boolean() })
const suggestedName = z.string().max(400)
const grantName = z.string().max(100)
const wordTyped = z.string().min(1).max(100)
const actionId = z.enum(actionIds)
const pdf = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 200 * 1024 * 1024 && new TextDecoder().decode(bytes.subarray(0, 5)) === '%PDF-')
const place = z.string().regex(/^\/[\w/-]{0,200}$/)

/** Answers what pages ask of the shell. A request from anything but the main frame of one of our pages, or of the wrong form, is refused. */
export function answerRequests({ grant, openWindow, showElsewhere, offer, run, keepRunning, openPdf, shownPdfs, openData, removeSample }: Dependencies): void {
  const chosen = new Map<string, string>()
  const answers: { readonly [K in keyof Bridge]: (window: BrowserWindow, args: readonly unknown[]) => ReturnType<Bridge[K]> } = {
    chooseWhereToSave: async (window, [name, wanted]) => {
      const format = z.enum(savedFormats).parse(wanted)
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: shellText.saveAs,
        defaultPath: fileNameOf(suggestedName.parse(name)),
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
    showElsewhere: async (window, [where]) => showElsewhere(window, place.parse(where)),
    offerActions: async (window, [ids]) => offer(window, z.array(actionId).max(actionIds.length).parse(ids)),
    keepRunning: async (_window, [choice]) => keepRunning(running.parse(choice)),
    runAction: async (_window, [id]) => run(actionId.parse(id)),
    offerCorrections: (window, [word, suggestions]) => offerCorrections(window, wordTyped.parse(word), z.array(wordTyped).max(10).parse(suggestions)),
    openPdf: async (_window, [name, bytes]) => openPdf(`${fileNameOf(suggestedName.parse(name))}.pdf`, pdf.parse(bytes)),
    showPdf: async (window, [bytes]) => shownPdfs.keep(window, pdf.parse(bytes)),
    pageInSight: (window) => pageInSight(window),
    ...fileAnswers(grant, (given, path) => chosen.set(given, path)),
    openData: (window, [which]) => openData(window, z.enum(['own', 'sample']).parse(which)),
    removeSample: (window) => removeSample(window),
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
