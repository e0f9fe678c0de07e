import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { userInfo } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { uuidv7 } from 'uuidv7'
import type { ClientApi, CoreStart } from '../contract/core.ts'
import type { CoreEvent } from '../contract/event.ts'
import { type Problem, ProblemError, failure } from '../contract/problem.ts'
import type { Digest } from '../contract/reminders.ts'
import type { Shell } from '../contract/shell.ts'
import { finishRestore } from '../files/backups/restore.ts'
import { type FontFace, readFontFaces } from '../files/fonts.ts'
import { type DataFolder, openDataFolder, tidyDataFolder } from '../files/layout.ts'
import { openErrorLog } from '../files/log.ts'
import { OwnTemplates } from '../files/own-templates.ts'
import { readTemplateFolders } from '../files/template-folders.ts'
import { asProblem } from '../services/as-problem.ts'
import { keepCalendarFileFresh } from '../services/calendar-file.ts'
import type { Door, ServiceContext } from '../services/context.ts'
import { keepDays } from '../services/day.ts'
import { keepDeadlines } from '../services/deadline-upkeep.ts'
import { endAllEditing } from '../services/editing.ts'
import { Gate } from '../services/gate.ts'
import { Grants } from '../services/grants.ts'
import { createHandlers } from '../services/index.ts'
import { keepBackedUp } from '../services/keep-backed-up.ts'
import { ensureMyOrganization } from '../services/organizations.ts'
import { type Cause, raise } from '../services/raising.ts'
import { snoozeAll } from '../services/reminders.ts'
import { TemplateShelf } from '../services/template-shelf.ts'
import { closeDatabase, openDatabase } from '../store/database.ts'
import { countWaiting } from '../store/waiting-reminders.ts'
import { type Lock, type LockInfo, takeLock } from '../store/lock.ts'
import { type OpenDoor, openDoor } from './door.ts'
import { clockOf } from './clock.ts'
import { HolidayThread } from './holidays.ts'
import { serveSocket, socketPlace } from './socket.ts'
import { SpellerThread } from './speller.ts'
import { Workers } from './workers.ts'

export interface Core {
  readonly grants: Grants
  openDoor(door: Door, progress: ClientApi['progress']): OpenDoor
  /** Hears of every change; returns the way to stop hearing. */
  onEvent(listener: (event: CoreEvent) => void): () => void
  /** What is to be said now of what is due, if anything; from then on it counts as shown. With the first question of a day that day begins. */
  raise(cause: Cause): Digest | null
  /** How many deadlines wait for somebody. */
  waiting(): number
  snoozeAll(): void
  /** Notes in the log what was not expected. */
  note(error: unknown, doing: string): void
  /** Ends open work and gives the data folder back. */
  close(): Promise<void>
}

export interface OpenOptions {
  /** Whether command lines may ask this core: the app's does, a command's own does not. */
  readonly listen: boolean
  /** How long to wait for another process that has the data folder, in milliseconds. */
  readonly waitForLock: number
}

/** Opens a data folder and everything that works on it; a folder that cannot be opened is a problem, and is left as it was. */
export async function openCore(start: CoreStart, shell: Shell, options: OpenOptions): Promise<{ ok: true; core: Core } | { ok: false; problem: Problem }> {
  try {
    return { ok: true, core: await open(start, shell, options) }
  } catch (error) {
    const about = error instanceof ProblemError ? error.problem : asProblem(error)
    if (!about) throw error
    return { ok: false, problem: about }
  }
}

async function open(start: CoreStart, shell: Shell, { listen, waitForLock }: OpenOptions): Promise<Core> {
  const folder = await openDataFolder(start.dataFolder)
  const place = listen ? socketPlace() : null
  const giveUp = () => place?.folder && rmSync(place.folder, { recursive: true, force: true })
  const token = randomBytes(32).toString('hex')
  const lock = await hold(folder, { pid: process.pid, socket: place?.path ?? '', token, startedAt: now() }, waitForLock).catch((error: unknown) => {
    giveUp()
    throw error
  })
  try {
    await tidyDataFolder(folder)
    const db = openDatabase(folder.database, { now: now(), backupsDir: folder.backups, appVersion: start.version })
    const workers = new Workers(start.worker)
    const holidayBook = new HolidayThread(start.holidays)
    const speller = new SpellerThread(start.speller, start.dictionaries)
    const listeners = new Set<(event: CoreEvent) => void>()
    const context = serviceContext(start, { shell, folder, db, work: workers, speller, holidayBook }, (event) => {
      for (const listener of listeners) listener(event)
    })
    const log = openErrorLog(folder.logs)
    const endSessions = () => endAllEditing(context, (error) => log.add(error, now(), 'end of an editing session'))
    ensureMyOrganization(context, accountName())
    endSessions()
    keepDeadlines(context)
    const days = keepDays(context, (error) => log.add(error, now(), 'what a day brings'))
    days.look()
    const handlers = createHandlers(context)
    const doors = new Set<OpenDoor>()
    const makeDoor: Core['openDoor'] = (door, progress) => {
      const made = openDoor(handlers, { door, progress, gate: context.gate }, (error, method) => log.add(error, now(), method))
      doors.add(made)
      return {
        ...made,
        close: () => {
          doors.delete(made)
          return made.close()
        },
      }
    }
    const onEvent: Core['onEvent'] = (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
    const calendarFile = keepCalendarFileFresh(context, (error) => log.add(error, now(), 'calendar file'))
    onEvent(calendarFile.hear)
    onEvent(days.hear)
    const endBackups = listen ? keepBackedUp(context, (error) => log.add(error, now(), 'automatic backup')) : async () => {}
    const socket = place && (await serveSocket(place, token, (progress) => makeDoor('command-line', progress)))
    if (socket) onEvent(socket.tell)
    return {
      grants: context.grants,
      openDoor: makeDoor,
      onEvent,
      raise: (cause) => {
        days.look()
        return raise(context, cause, localTime(clockOf(start.wrongBy)()))
      },
      waiting: () => countWaiting(db, context.today()).total,
      snoozeAll: () => void snoozeAll(context),
      note: (error, doing) => log.add(error, now(), doing),
      close: async () => {
        days.stop()
        await Promise.all([...doors].map((door) => door.close()))
        calendarFile.stop()
        await endBackups()
        socket?.close()
        await Promise.all([workers.close(), speller.close(), holidayBook.close()])
        endSessions()
        closeDatabase(db)
        await finishRestore(folder).finally(() => lock.release())
      },
    }
  } catch (error) {
    giveUp()
    lock.release()
    throw error
  }
}

function serviceContext(start: CoreStart, given: Pick<ServiceContext, 'shell' | 'folder' | 'db' | 'work' | 'speller' | 'holidayBook'>, changed: ServiceContext['changed']): ServiceContext {
  const own = new OwnTemplates(given.folder.templates)
  const clock = clockOf(start.wrongBy)
  let faces: Promise<readonly FontFace[]> | undefined
  return {
    ...given,
    shelf: new TemplateShelf(() => readTemplateFolders(start.templates), () => own.list()),
    own,
    grants: new Grants(uuidv7),
    gate: new Gate(),
    version: start.version,
    sample: start.sample ?? false,
    fontFaces: () => (faces ??= readFontFaces(start.fonts)),
    now: () => clock().toISOString(),
    today: () => localDay(clock()),
    newId: uuidv7,
    changed,
  }
}

/** Takes the data folder for this process, waiting a while for a command that is about to end. */
async function hold(folder: DataFolder, info: LockInfo, patience: number): Promise<Extract<Lock, { held: true }>> {
  for (const until = Date.now() + patience; ; await pause(100)) {
    const lock = takeLock(folder.root, info)
    if (lock.held) return lock
    if (Date.now() >= until) throw failure('data-folder-in-use', { path: folder.root, pid: lock.by?.pid ?? '?' })
  }
}

function now(): string {
  return new Date().toISOString()
}

/** The calendar day where this machine is, YYYY-MM-DD. */
function localDay(at: Date): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** What a clock on the wall shows, HH:MM. */
function localTime(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
