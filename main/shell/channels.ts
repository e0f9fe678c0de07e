import type { Bridge } from '../contract/bridge.ts'

/** Every channel between a page and the shell, in the one place where their names stand. */
export const requestChannel: Readonly<Record<keyof Bridge, string>> = {
  chooseWhereToSave: 'shell:choose-where-to-save',
  showInFolder: 'shell:show-in-folder',
  openWindow: 'shell:open-window',
  showElsewhere: 'shell:show-elsewhere',
  offerActions: 'shell:offer-actions',
  keepRunning: 'shell:keep-running',
  runAction: 'shell:run-action',
  offerCorrections: 'shell:offer-corrections',
  openPdf: 'shell:open-pdf',
  showPdf: 'shell:show-pdf',
  pageInSight: 'shell:page-in-sight',
  chooseFiles: 'shell:choose-files',
  takeDropped: 'shell:take-dropped',
  chooseFolder: 'shell:choose-folder',
  chooseWhereToSaveCopy: 'shell:choose-where-to-save-copy',
  openData: 'shell:open-data',
  removeSample: 'shell:remove-sample',
}

/** The shell tells a page of its way to core, and what was chosen in the menu; the event's data is a `ShellMessage`. */
export const messageChannel = 'shell:message'
