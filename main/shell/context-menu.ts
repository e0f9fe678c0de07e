import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import { actionWords as words } from '../contract/messages/screens/actions.ts'

/** The menu of a text field, and of text that is selected elsewhere. */
export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, editFlags, selectionText, misspelledWord, dictionarySuggestions }) => {
    const suggestions = misspelledWord ? dictionarySuggestions : []
    const items = isEditable ? forField(editFlags, suggestions, contents) : selectionText.trim() ? [{ label: words.copy, role: 'copy' as const }] : []
    if (items.length > 0) Menu.buildFromTemplate(items).popup()
  })
}

function forField(flags: Electron.EditFlags, suggestions: readonly string[], contents: WebContents): MenuItemConstructorOptions[] {
  const corrections = suggestions.map((word): MenuItemConstructorOptions => ({ label: word, click: () => contents.replaceMisspelling(word) }))
  return [
    ...corrections,
    ...(corrections.length > 0 ? [{ type: 'separator' as const }] : []),
    { label: words.cut, role: 'cut', enabled: flags.canCut },
    { label: words.copy, role: 'copy', enabled: flags.canCopy },
    { label: words.paste, role: 'paste', enabled: flags.canPaste },
    { label: words.pastePlain, role: 'pasteAndMatchStyle', enabled: flags.canPaste },
    { type: 'separator' },
    { label: words.selectAll, role: 'selectAll', enabled: flags.canSelectAll },
  ]
}
