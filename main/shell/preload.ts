import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { type Bridge, bridgeName } from '../contract/bridge.ts'
import { messageChannel, requestChannel } from './channels.ts'

const bridge: Bridge = {
  chooseWhereToSave: (suggestedName, format) => ipcRenderer.invoke(requestChannel.chooseWhereToSave, suggestedName, format),
  showInFolder: (grant) => ipcRenderer.invoke(requestChannel.showInFolder, grant),
  openWindow: (place) => ipcRenderer.invoke(requestChannel.openWindow, place),
  showElsewhere: (place) => ipcRenderer.invoke(requestChannel.showElsewhere, place),
  offerActions: (ids) => ipcRenderer.invoke(requestChannel.offerActions, ids),
  keepRunning: (choice) => ipcRenderer.invoke(requestChannel.keepRunning, choice),
  runAction: (id) => ipcRenderer.invoke(requestChannel.runAction, id),
  offerCorrections: (word, suggestions) => ipcRenderer.invoke(requestChannel.offerCorrections, word, suggestions),
  openPdf: (suggestedName, pdf) => ipcRenderer.invoke(requestChannel.openPdf, suggestedName, pdf),
  showPdf: (pdf) => ipcRenderer.invoke(requestChannel.showPdf, pdf),
  pageInSight: () => ipcRenderer.invoke(requestChannel.pageInSight),
  chooseFiles: () => ipcRenderer.invoke(requestChannel.chooseFiles),
  // Only this script learns the path of what was dropped; the page gets a grant.
  takeDropped: (files) => ipcRenderer.invoke(requestChannel.takeDropped, files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '')),
  chooseFolder: (purpose) => ipcRenderer.invoke(requestChannel.chooseFolder, purpose),
  chooseWhereToSaveCopy: (name) => ipcRenderer.invoke(requestChannel.chooseWhereToSaveCopy, name),
  openData: (which) => ipcRenderer.invoke(requestChannel.openData, which),
  removeSample: () => ipcRenderer.invoke(requestChannel.removeSample),
}

contextBridge.exposeInMainWorld(bridgeName, bridge)
ipcRenderer.on(messageChannel, (event, message) => window.postMessage(message, window.location.origin, event.ports))
