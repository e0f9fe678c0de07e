import { mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { app, type BrowserWindow, powerMonitor, session } from 'electron'
import { defaultUserData } from '../contract/data-folder.ts'
import { readArguments } from './arguments.ts'
import { runCommand } from './command.ts'
import { CoreProcess } from './core-process.ts'
import { DataFolders } from './data-folders.ts'
import { Desktop } from './desktop.ts'
import { lockDown, lockPages, silenceChromium } from './lock-down.ts'
import { PdfOpener } from './open-pdf.ts'
import { declareProtocol, servePages } from './pages.ts'
import { printFor } from './print-service.ts'
import { Printer } from './print.ts'
import { answerRequests } from './requests.ts'
import { ShownPdfs } from './shown-pdfs.ts'
import { storedFile } from './stored-file.ts'

const args = readArguments(process.argv.slice(1))
app.setName('Entente')
silenceChromium()
declareProtocol()
lockPages()

if (args.printFor !== null) serveOnce((printer) => printFor(args.printFor ?? '', printer).then(() => 0))
else if (args.command !== null) serveOnce((printer) => runCommand(args.command ?? [], printer))
else openWindows(args.data, args.hidden)

/** Without a window: does one thing and leaves, with a throw-away profile so that it never disturbs an open app. */
function serveOnce(work: (printer: Printer) => Promise<number>): void {
  const profile = mkdtempSync(join(tmpdir(), 'entente-profile-'))
  app.setPath('userData', profile)
  app.dock?.hide()
  app.on('window-all-closed', () => {})
  void app.whenReady().then(async () => {
    const printer = new Printer()
    const code = await work(printer).catch(() => 1)
    printer.close()
    rmSync(profile, { recursive: true, force: true })
    app.exit(code)
  })
}

function openWindows(named: string | null, hidden: boolean): void {
  const dataFolder = named === null ? null : resolve(named)
  app.setPath('userData', dataFolder ? join(dataFolder, 'window') : defaultUserData(process.platform, process.env, homedir()))
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  const resources = app.isPackaged ? process.resourcesPath : app.getAppPath()
  const printer = new Printer()
  const kept = dataFolder ?? join(app.getPath('userData'), 'entente')
  const folders = new DataFolders(kept, app.getPath('userData'))
  const desktop = new Desktop({ profile: app.getPath('userData'), dataFolder: () => folders.active.dataFolder, named: dataFolder, core: () => core })
  const { windows } = desktop
  const core = new CoreProcess(
    app.getAppPath(),
    {
      ...folders.active,
      templates: join(resources, 'templates'),
      fonts: join(app.getAppPath(), 'dist', 'fonts'),
      worker: join(app.getAppPath(), 'dist', 'worker.cjs'),
      speller: join(app.getAppPath(), 'dist', 'speller.cjs'),
      dictionaries: join(app.getAppPath(), 'dist', 'dictionaries'),
      holidays: join(app.getAppPath(), 'dist', 'holidays.cjs'),
      version: app.getVersion(),
      ...(!app.isPackaged && process.env.ENTENTE_CLOCK_WRONG_BY ? { wrongBy: process.env.ENTENTE_CLOCK_WRONG_BY } : {}),
    },
    printer,
    {
      opened: () => windows.connectAll(),
      restored: () => void startOver(),
      lost: () => windows.tellAll({ entente: 'core-lost' }),
      refused: (problem) => windows.tellAll({ entente: 'core-refused', problem }),
      notify: (digest) => desktop.notify(digest),
      waiting: (count) => desktop.showWaiting(count),
    },
  )

  /** Opens the other data folder in the window that asked for it; the others close, for they show what is not there any more. */
  async function reopen(window: BrowserWindow, which: 'own' | 'sample', between?: () => Promise<void>): Promise<boolean> {
    if (!(await windows.closeOthers(window))) return false
    const opened = core.reopen(folders.choose(which), between)
    await windows.startAgain(window)
    await opened
    return true
  }

  /** Opens the data folder again, on what was restored; every window begins anew. */
  async function startOver(): Promise<void> {
    const opened = core.reopen(folders.active)
    await windows.startAllAgain()
    await opened
  }

  // The last window decides by itself whether the app ends with it.
  app.on('window-all-closed', () => {})
  app.on('second-instance', () => windows.focus())
  app.on('activate', () => windows.focus())
  app.on('will-quit', (event) => {
    event.preventDefault()
    printer.close()
    desktop.leave()
    void core.stop().finally(() => app.exit(0))
  })
  void app.whenReady().then(() => {
    core.run()
    lockDown(session.defaultSession)
    const shownPdfs = new ShownPdfs()
    servePages(session.defaultSession, join(app.getAppPath(), 'dist', 'renderer'), { stored: (path) => storedFile(join(folders.active.dataFolder, 'files'), path), shown: (path) => shownPdfs.answer(path) })
    desktop.putUpMenu()
    desktop.keepRunning()
    powerMonitor.on('resume', () => core.back('wake'))
    powerMonitor.on('unlock-screen', () => core.back('unlock'))
    const pdfs = new PdfOpener(join(app.getPath('userData'), 'shown'))
    answerRequests({
      grant: (path, use) => core.grant(path, use),
      openWindow: (place) => windows.show(place),
      showElsewhere: (window, place) => windows.showOther(window, place),
      offer: (window, ids) => windows.offer(window, ids),
      run: (id) => desktop.run(id),
      keepRunning: (choice) => desktop.keepRunning(choice),
      openPdf: (name, pdf) => pdfs.open(name, pdf),
      shownPdfs,
      openData: (window, which) => reopen(window, which),
      removeSample: (window) => reopen(window, 'own', () => folders.removeSample()),
    })
    if (!hidden || !desktop.staysOpen) windows.show()
  })
}
