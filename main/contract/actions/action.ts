/** The menus, in their order; they group the palette and the map of keys too. */
export const actionGroups = ['file', 'edit', 'view', 'go', 'help'] as const
export type ActionGroup = (typeof actionGroups)[number]

/** What the system itself does in every program, named as Electron names it. */
export type SystemRole = 'close' | 'quit' | 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'selectAll' | 'togglefullscreen'

/**
 * Who carries an action out. `page`: whatever part of the window has offered to, and only while it offers. `shell`: the shell, always.
 * A role: the system, always; it is in the menu and on the map of keys, not in the palette.
 */
export type ActionBy = 'page' | 'shell' | { readonly role: SystemRole }

export interface ActionFacts {
  readonly label: string
  readonly group: ActionGroup
  readonly by: ActionBy
  /** As Electron writes accelerators, for example `CmdOrCtrl+Shift+N`; a single sign such as `?` counts only where nobody types. */
  readonly keys?: string
  /** Other words under which people look for it. */
  readonly also?: string
  /** It switches something on or off, and the menu says which it is. */
  readonly toggles?: true
  /** The menu has it under this name, as one of several that exclude each other. */
  readonly choiceOf?: string
}

export type Actions = Readonly<Record<string, ActionFacts>>
