import { app, type Session } from 'electron'

/** To be called before the app is ready: Chromium asks nothing of the network on its own. */
export function silenceChromium(): void {
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'no-pings']) {
    app.commandLine.appendSwitch(name)
  }
}

/** Nothing but the app's own pages is loaded, nothing is permitted, no page leads elsewhere. */
export function lockDown(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  // Switched off or not, Chromium fetches a dictionary for each of its languages at the first key.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerDictionaryDownloadURL('app://nowhere/')
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !/^(app|data|blob|devtools|chrome-extension|chrome):/.test(details.url) }))
}

/** Every page of the app, whoever opens it: no other windows, no way out, no embedded guests. */
export function lockPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}
