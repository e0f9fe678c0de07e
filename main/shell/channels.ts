import type { Bridge } from '../contract/bridge.ts'

/** Every channel between a page and the shell, in the one place where their names stand. */
export const requestChannel: Readonly<Record<keyof Bridge, string>> = {
  chooseWhereToSave: 'shell:choose-where-to-save',
  showInFolder: 'shell:show-in-folder',
  openWindow: 'shell:open-window',
}

/** The shell tells a page of its way to core; the event's data is a `ShellMessage`. */
export const messageChannel = 'shell:message'
