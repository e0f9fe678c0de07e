import { contextBridge, ipcRenderer } from 'electron'
import { type Bridge, bridgeName } from '../contract/bridge.ts'
import { messageChannel, requestChannel } from './channels.ts'

const bridge: Bridge = {
  chooseWhereToSave: (suggestedName, format) => ipcRenderer.invoke(requestChannel.chooseWhereToSave, suggestedName, format),
  showInFolder: (grant) => ipcRenderer.invoke(requestChannel.showInFolder, grant),
  openWindow: (place) => ipcRenderer.invoke(requestChannel.openWindow, place),
}

contextBridge.exposeInMainWorld(bridgeName, bridge)
ipcRenderer.on(messageChannel, (event, message) => window.postMessage(message, window.location.origin, event.ports))
