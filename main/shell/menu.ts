import { Menu, type MenuItemConstructorOptions } from 'electron'
import { shellText } from '../contract/messages/shell.ts'

/** The application's menu: what every desktop program has, with its usual keys. */
export function buildMenu(openWindow: () => void): Menu {
  const items: MenuItemConstructorOptions[] = [
    {
      label: shellText.file,
      submenu: [
        { label: shellText.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: openWindow },
        { type: 'separator' },
        { role: 'close' },
        { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: shellText.view,
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { type: 'separator' }, { role: 'togglefullscreen' }],
    },
    { role: 'windowMenu' },
  ]
  return Menu.buildFromTemplate(process.platform === 'darwin' ? [{ role: 'appMenu' }, ...items] : items)
}
