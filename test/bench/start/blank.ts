// The yardstick of a cold start: the least app that shows a window.
import { app, BrowserWindow } from 'electron'

app.setPath('userData', process.env.ENTENTE_BENCH_PROFILE ?? '')
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, useContentSize: true, show: false, webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false } })
  window.once('ready-to-show', () => window.show())
  return window.loadURL('data:text/html,<title>Blank</title><p>Blank</p>')
})
