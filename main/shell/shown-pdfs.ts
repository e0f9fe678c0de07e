import { randomUUID } from 'node:crypto'
import type { BrowserWindow } from 'electron'
import { shownOrigin } from '../contract/file-bridge.ts'
import { type Answer, notFound } from './answer.ts'
import { shownHeaders } from './stored-file.ts'

interface Kept {
  readonly path: string
  readonly pdf: Uint8Array
}

/** The PDF that each window shows: in memory only, and gone with the window. */
export class ShownPdfs {
  private readonly kept = new Map<number, Kept>()

  /** Keeps it in the place of the one before; answers its address. */
  keep(window: BrowserWindow, pdf: Uint8Array): string {
    const { id } = window
    if (!this.kept.has(id)) window.once('closed', () => this.kept.delete(id))
    const path = `/${randomUUID()}.pdf`
    this.kept.set(id, { path, pdf })
    return `${shownOrigin}${path}`
  }

  /** The bytes under a path; what is not kept is not found. */
  answer(path: string): Answer {
    const found = [...this.kept.values()].find((each) => each.path === path)
    if (!found) return notFound
    return { status: 200, headers: { ...shownHeaders, 'Content-Type': 'application/pdf', 'Content-Length': String(found.pdf.length) }, body: found.pdf }
  }
}

/** Chromium's viewer says it to nobody but its own page. */
const askViewer = `document.querySelector('pdf-viewer')?.viewport.getMostVisiblePage()`

/** The page in sight in the viewer of a window, from 1; null: there is no viewer, or it does not say. */
export async function pageInSight(window: BrowserWindow): Promise<number | null> {
  const viewer = window.webContents.mainFrame.framesInSubtree.find(({ url }) => url.startsWith('chrome-extension://'))
  const page: unknown = await viewer?.executeJavaScript(askViewer).catch(() => null)
  return typeof page === 'number' && Number.isInteger(page) && page >= 0 ? page + 1 : null
}
