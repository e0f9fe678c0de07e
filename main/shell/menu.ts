import { Menu, type MenuItem, type MenuItemConstructorOptions } from 'electron'
import type { Preferences } from '../contract/bridge.ts'
import { type Action, type ActionId, actions } from '../contract/actions/index.ts'
import { actionGroups } from '../contract/actions/action.ts'
import { groupWords } from '../contract/messages/screens/actions.ts'

/**
 * The application's menu, drawn from the registry of actions. The keys of a page's actions are only shown: the page hears them itself,
 * since it knows whether somebody is typing.
 */
export function buildMenu(run: (id: ActionId) => void): Menu {
  const menus = actionGroups.map((group) => ({
    label: groupWords[group],
    submenu: withLines(actions.filter((action) => action.group === group), run),
  }))
  const zoomBySign: MenuItemConstructorOptions = { label: '', visible: false, accelerator: 'CmdOrCtrl+=', acceleratorWorksWhenHidden: true, click: () => run('view.zoom-in') }
  const [first, ...others] = menus
  const template: MenuItemConstructorOptions[] = [...(first ? [first] : []), ...others, { role: 'windowMenu' }, { label: '', visible: false, submenu: [zoomBySign] }]
  return Menu.buildFromTemplate(process.platform === 'darwin' ? [{ role: 'appMenu' }, ...template] : template)
}

/** Shows what can be done in the window in front, and how windows look. */
export function refreshMenu(menu: Menu, offered: ReadonlySet<ActionId>, { appearance, spelling }: Preferences): void {
  for (const { id, by } of actions) {
    const item = menu.getMenuItemById(id)
    if (item && by === 'page') item.enabled = offered.has(id)
  }
  check(menu, `view.${appearance}`, true)
  check(menu, 'edit.spelling', spelling)
}

function check(menu: Menu, id: ActionId, checked: boolean): void {
  const item = menu.getMenuItemById(id)
  if (item) item.checked = checked
}

/** The pieces of a menu with lines between them. */
function withLines(group: readonly Action[], run: (id: ActionId) => void): MenuItemConstructorOptions[] {
  const pieces = [...new Set(group.map(({ piece }) => piece))]
  return pieces.flatMap((piece, at) => [...(at > 0 ? [{ type: 'separator' as const }] : []), ...choices(group.filter((action) => action.piece === piece), run)])
}

function choices(piece: readonly Action[], run: (id: ActionId) => void): MenuItemConstructorOptions[] {
  const name = piece[0]?.choiceOf
  const items = piece.map((action) => itemFor(action, run))
  return name === undefined ? items : [{ label: name, submenu: items }]
}

function itemFor({ id, label, by, keys, choiceOf, toggles }: Action, run: (id: ActionId) => void): MenuItemConstructorOptions {
  if (typeof by === 'object') return { id, label, role: by.role }
  return {
    id,
    label,
    ...(keys && { accelerator: keys, registerAccelerator: by === 'shell' }),
    ...(choiceOf && { type: 'radio' as const }),
    ...(toggles && { type: 'checkbox' as const }),
    click: (_item: MenuItem) => run(id),
  }
}
