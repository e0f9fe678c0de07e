import { type BrowserWindow, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { Correction } from '../contract/bridge.ts'
import { fill } from '../contract/messages/fill.ts'
import { actionWords as words } from '../contract/messages/screens/actions.ts'

/** The menu of a text field, and of text that is selected elsewhere. */
export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    const items = isEditable ? editing(editFlags) : selectionText.trim() ? [{ label: words.copy, role: 'copy' as const }] : []
    if (items.length > 0) Menu.buildFromTemplate(items).popup()
  })
}

/** The menu of a misspelled word in a field: what was probably meant, the person's dictionary, and what every field has. */
export function offerCorrections(window: BrowserWindow, word: string, suggestions: readonly string[]): Promise<Correction | null> {
  return new Promise((answer) => {
    const meant = suggestions.map((by): MenuItemConstructorOptions => ({ label: by, click: () => answer({ kind: 'replace', by }) }))
    const menu = Menu.buildFromTemplate([
      ...(meant.length > 0 ? meant : [{ label: words.noSuggestion, enabled: false }]),
      { type: 'separator' },
      { label: fill(words.learn, { word }), click: () => answer({ kind: 'learn' }) },
      { type: 'separator' },
      ...editing({ canCut: true, canCopy: true, canPaste: true, canSelectAll: true }),
    ])
    // A click is told after the menu has closed.
    menu.popup({ window, callback: () => setImmediate(() => answer(null)) })
  })
}

function editing(flags: Pick<Electron.EditFlags, 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>): MenuItemConstructorOptions[] {
  return [
    { label: words.cut, role: 'cut', enabled: flags.canCut },
    { label: words.copy, role: 'copy', enabled: flags.canCopy },
    { label: words.paste, role: 'paste', enabled: flags.canPaste },
    { label: words.pastePlain, role: 'pasteAndMatchStyle', enabled: flags.canPaste },
    { type: 'separator' },
    { label: words.selectAll, role: 'selectAll', enabled: flags.canSelectAll },
  ]
}
