import { createBirpc } from 'birpc'
import { z } from 'zod'

/** One end of a two-way connection that carries messages: a MessagePort, a worker, a socket. */
export interface Port {
  post(message: unknown): void
  listen(receive: (message: unknown) => void): void
}

/** What the ports of Electron and of worker threads have in common. */
export interface EventPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  start(): void
}

export function portOf(port: EventPort): Port {
  return {
    post: (message) => port.postMessage(message),
    listen: (receive) => {
      port.on('message', (event) => receive(event.data))
      port.start()
    },
  }
}

/** Two ports in one thread: what one posts the other hears, later. */
export function linkedPorts(): readonly [Port, Port] {
  const ends: [((message: unknown) => void)[], ((message: unknown) => void)[]] = [[], []]
  const port = (own: 0 | 1): Port => ({
    post: (message) => queueMicrotask(() => ends[own === 0 ? 1 : 0].forEach((receive) => receive(message))),
    listen: (receive) => void ends[own].push(receive),
  })
  return [port(0), port(1)]
}

export type Functions<T> = { readonly [K in keyof T]: (...args: never[]) => unknown }
type Remote<T> = { readonly [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never }

type Told<T> = { readonly [K in keyof T]: T[K] extends (...args: infer A) => unknown ? (...args: A) => void : never }

export interface Channel<T> {
  /** Asks, and waits for the answer. */
  readonly remote: Remote<T>
  /** Tells, and waits for nothing: when the other end is gone, nobody hears it. */
  readonly tell: Told<T>
  /** Ends the connection; calls that wait for an answer fail with `reason`. */
  close(reason: Error): void
}

const frame = z.union([
  z.strictObject({ t: z.literal('q'), i: z.string().max(64).optional(), m: z.string().max(64), a: z.array(z.unknown()).max(8), o: z.boolean().optional() }),
  z.strictObject({ t: z.literal('s'), i: z.string().max(64), r: z.unknown().optional(), e: z.unknown().optional() }),
])

/**
 * Two-way calls over a port. A message that is no call and no answer is given to `stray` and goes no further; only functions
 * that `local` itself owns can be called. Nothing times out: long calls report progress and can be cancelled.
 */
export function openChannel<There extends Functions<There>, Here extends Functions<Here> = Functions<object>>(
  port: Port,
  local: Here,
  stray: (message: unknown) => void = () => {},
): Channel<There> {
  const rpc = createBirpc<Record<string, (...args: unknown[]) => unknown>, Here>(local, {
    post: (message) => port.post(message),
    on: (receive) =>
      port.listen((message) => {
        if (frame.safeParse(message).success) receive(message)
        else stray(message)
      }),
    resolver: (name, found) => (Object.hasOwn(local, name) ? found : undefined),
    // With a name: an answer that could not be sent. Without: a call of ours that failed, which its caller must hear of.
    onGeneralError: (_error, name) => name !== undefined,
    bind: 'functions',
    timeout: -1,
  })
  return {
    remote: rpc as unknown as Remote<There>,
    tell: new Proxy({} as Told<There>, {
      get: (_, name) => (...args: unknown[]) => void rpc.$callEvent(String(name), ...args).catch(() => undefined),
    }),
    close: (reason) => rpc.$close(reason),
  }
}
