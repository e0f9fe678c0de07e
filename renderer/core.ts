import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { ActionId } from '../main/contract/actions/index.ts'
import { type Bridge, bridgeName, type Preferences, type ShellMessage } from '../main/contract/bridge.ts'
import { type CallOptions, type Client, connectToCore } from '../main/contract/client.ts'
import type { CoreEvent } from '../main/contract/event.ts'
import type { Input, MethodName, Output } from '../main/contract/index.ts'
import { type Problem, problem, ProblemError } from '../main/contract/problem.ts'

/** The way to core, as a person has to know of it. */
export type CoreState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly problem: Problem }

interface Waiting {
  readonly resolve: (client: Client) => void
  readonly reject: (reason: unknown) => void
}

let state: CoreState = { kind: 'connecting' }
let client: Client | null = null
let waiting: Waiting[] = []
const watchers = new Set<() => void>()
const listeners = new Set<(event: CoreEvent) => void>()
const chosen = new Set<(id: ActionId) => void>()

window.addEventListener('message', (event: MessageEvent<ShellMessage | undefined>) => {
  if (event.source !== window || typeof event.data !== 'object' || event.data === null) return
  const message = event.data
  if (message.entente === 'core-ready' && event.ports[0]) connect(event.ports[0])
  else if (message.entente === 'core-lost') lose({ kind: 'lost' })
  else if (message.entente === 'core-refused') lose({ kind: 'refused', problem: message.problem })
  else if (message.entente === 'go-to') window.location.hash = encodeURI(message.place)
  else if (message.entente === 'action') chosen.forEach((listen) => listen(message.id))
  else if (message.entente === 'preferences') prefer(message.preferences)
})

function connect(port: MessagePort): void {
  client?.lost()
  const connected = connectToCore(
    {
      post: (message) => port.postMessage(message),
      listen: (receive) => {
        port.addEventListener('message', ({ data }) => receive(data))
        port.start()
      },
    },
    (event) => listeners.forEach((listen) => listen(event)),
  )
  client = connected
  enter({ kind: 'ready' })
  for (const { resolve } of waiting.splice(0)) resolve(connected)
  // What was changed meanwhile, no event has told.
  void questions.invalidateQueries()
}

function lose(next: Extract<CoreState, { kind: 'lost' | 'refused' }>): void {
  client?.lost()
  client = null
  enter(next)
  if (next.kind !== 'refused') return
  for (const { reject } of waiting.splice(0)) reject(new ProblemError(next.problem))
}

function enter(next: CoreState): void {
  state = next
  watchers.forEach((watch) => watch())
}

function connection(signal?: AbortSignal): Promise<Client> {
  if (client !== null) return Promise.resolve(client)
  if (state.kind === 'refused') return Promise.reject(new ProblemError(state.problem))
  return new Promise((resolve, reject) => {
    const entry = { resolve, reject }
    waiting.push(entry)
    signal?.addEventListener('abort', () => {
      waiting = waiting.filter((other) => other !== entry)
      reject(signal.reason)
    })
  })
}

/**
 * Asks core. Waits until there is a way to it; fails with a `ProblemError`. When core stops while a call is open, the call fails with
 * the problem `core-lost`: whether it was carried out is not known, so only what may be done twice is asked again.
 */
export async function call<M extends MethodName>(method: M, input: Input<M>, options?: CallOptions): Promise<Output<M>> {
  return (await connection(options?.signal)).call(method, input, options)
}

let preferences: Preferences = { appearance: 'system', zoom: 1, spelling: true, staysOpen: false, startsAtLogin: false }
const onlookers = new Set<() => void>()

function prefer(next: Preferences): void {
  preferences = next
  onlookers.forEach((look) => look())
}

function lookOn(look: () => void): () => void {
  onlookers.add(look)
  return () => void onlookers.delete(look)
}

/** How windows look, as the shell remembers it. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(lookOn, () => preferences)
}

/** Hears which of this window's actions was chosen in the menu. Gives back how to stop. */
export function onAction(listen: (id: ActionId) => void): () => void {
  chosen.add(listen)
  return () => void chosen.delete(listen)
}

/** Hears what was changed, here or in another window. Gives back how to stop. */
export function onEvent(listen: (event: CoreEvent) => void): () => void {
  listeners.add(listen)
  return () => void listeners.delete(listen)
}

/** Hears each time there is a new way to core. */
export function onReady(listen: () => void): () => void {
  return watch(() => {
    if (state.kind === 'ready') listen()
  })
}

function watch(listen: () => void): () => void {
  watchers.add(listen)
  return () => void watchers.delete(listen)
}

export function useCoreState(): CoreState {
  return useSyncExternalStore(watch, () => state)
}

export function isCoreLost(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'core-lost'
}

/** Everything that screens have asked. No network is involved, so nothing waits for one. */
export const questions = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: (count, error) => isCoreLost(error) && count < 5,
      retryDelay: 100,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always' },
  },
})

const agreementQuestions: readonly MethodName[] = [
  'home.overview',
  'agreements.list',
  'agreements.get',
  'agreements.versions',
  'drafting.check',
  'drafting.original',
  'finalising.standing',
  'lifecycle.get',
  'renewals.get',
  'papers.clauses',
  'papers.family',
  'files.list',
  'details.get',
  'deadlines.derive',
  'deadlines.list',
  'history.list',
  'comments.list',
  'agreements.ids',
  'agreements.kinds',
  'partners.list',
  'partners.get',
]

const reminderQuestions: readonly MethodName[] = ['reminders.inbox', 'reminders.settings', 'reminders.ofAgreement', 'reminders.ofTemplate', 'calendar.list', 'calendar.counts']

/** Which questions an event makes stale. */
const stale: Readonly<Record<CoreEvent['kind'], readonly MethodName[]>> = {
  'agreement-changed': [...agreementQuestions, ...reminderQuestions],
  'agreements-changed': [...agreementQuestions, ...reminderQuestions],
  'organizations-changed': ['organizations.mine', 'organizations.list', 'people.list', 'contacts.list', 'partners.list', 'partners.get', 'partners.alike', 'agreements.list'],
  'views-changed': ['views.list'],
  'house-style-changed': ['houseStyle.get'],
  'backups-changed': ['backups.list', 'app.space'],
  restored: [],
  'spelling-changed': ['spelling.words'],
  'templates-changed': ['templates.list', 'templates.contents', 'templates.read', 'templates.get', 'ownTemplates.open', 'ownTemplates.removed', 'templateReviews.list', 'drafting.check'],
  'comments-changed': ['comments.list', 'history.list', 'finalising.standing'],
  'reminders-changed': [...reminderQuestions, 'renewals.get', 'home.overview'],
  'calendar-file-changed': ['reminders.settings'],
  'holidays-changed': ['holidays.settings', 'holidays.list', 'deadlines.derive', 'deadlines.list'],
}

onEvent((event) => {
  void questions.invalidateQueries({
    predicate: ({ queryKey: [method, input] }) => stale[event.kind].some((name) => name === method) && concerns(event, input),
  })
})

function concerns(event: CoreEvent, input: unknown): boolean {
  if ((event.kind !== 'agreement-changed' && event.kind !== 'comments-changed') || typeof input !== 'object' || input === null || !('agreement' in input)) return true
  return input.agreement === event.agreement
}

/** What core says to a question, kept up to date by its events. */
export function useAsk<M extends MethodName>(method: M, input: Input<M>): UseQueryResult<Output<M>> {
  return useQuery({ queryKey: [method, input], queryFn: ({ signal }) => call(method, input, { signal }) })
}

/** What the page asks of the shell itself. */
export const shell: Bridge = {
  chooseWhereToSave: (suggestedName, format) => bridge().chooseWhereToSave(suggestedName, format),
  showInFolder: (grant) => bridge().showInFolder(grant),
  openWindow: (place) => bridge().openWindow(place),
  showElsewhere: (place) => bridge().showElsewhere(place),
  offerActions: (ids) => bridge().offerActions(ids),
  keepRunning: (choice) => bridge().keepRunning(choice),
  runAction: (id) => bridge().runAction(id),
  offerCorrections: (word, suggestions) => bridge().offerCorrections(word, suggestions),
  openPdf: (suggestedName, pdf) => bridge().openPdf(suggestedName, pdf),
  showPdf: (pdf) => bridge().showPdf(pdf),
  pageInSight: () => bridge().pageInSight(),
  chooseFiles: () => bridge().chooseFiles(),
  takeDropped: (files) => bridge().takeDropped(files),
  chooseFolder: (purpose) => bridge().chooseFolder(purpose),
  chooseWhereToSaveCopy: (name) => bridge().chooseWhereToSaveCopy(name),
  openData: (which) => bridge().openData(which),
  removeSample: () => bridge().removeSample(),
}

function bridge(): Bridge {
  return (window as unknown as Readonly<Record<typeof bridgeName, Bridge>>)[bridgeName]
}

/** A failure as a screen shows it: both sentences, the single things, and what to copy for whoever helps. */
export interface Trouble extends Omit<Problem, 'code'> {
  readonly details: string
}

export function troubleOf(error: unknown): Trouble {
  const about = error instanceof ProblemError ? error.problem : problem('unexpected')
  const items = about.items.map(({ at, says, remedy }) => `- ${at}: ${says} ${remedy}`)
  const stack = error instanceof ProblemError ? [] : [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  return { ...about, details: [`${about.code}: ${about.says}`, about.remedy, ...items, ...stack].join('\n') }
}
