import { openChannel, type Port } from './channel.ts'
import type { ClientApi, CoreApi } from './core.ts'
import type { CoreEvent, Progress } from './event.ts'
import type { Input, MethodName, Output } from './index.ts'
import { failure, ProblemError } from './problem.ts'

export interface CallOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** Core at the other end of a port. */
export interface Client {
  /** Answers, or fails with a `ProblemError`. */
  call<M extends MethodName>(method: M, input: Input<M>, options?: CallOptions): Promise<Output<M>>
  /** Says the token that a socket asks for first; whether it was the right one. */
  greet(token: string): Promise<boolean>
  /** The connection is gone: calls that wait fail with the problem `core-lost`. */
  lost(): void
}

/** Connects to core over a port. `onEvent` hears what was changed, in this window or elsewhere. */
export function connectToCore(port: Port, onEvent: (event: CoreEvent) => void): Client {
  const listeners = new Map<string, (progress: Progress) => void>()
  const local: ClientApi = {
    progress: (id, progress) => listeners.get(id)?.(progress),
    changed: onEvent,
  }
  const channel = openChannel<CoreApi, ClientApi>(port, local)
  let calls = 0
  return {
    async call(method, input, { signal, onProgress } = {}) {
      signal?.throwIfAborted()
      const id = String(++calls)
      const cancel = () => channel.tell.cancel(id)
      if (onProgress) listeners.set(id, onProgress)
      signal?.addEventListener('abort', cancel, { once: true })
      try {
        const outcome = await channel.remote.call(id, method, input)
        if (!outcome.ok) throw new ProblemError(outcome.problem)
        return outcome.value as Output<typeof method>
      } finally {
        listeners.delete(id)
        signal?.removeEventListener('abort', cancel)
      }
    },
    greet: (token) => channel.remote.hello(token),
    lost: () => channel.close(failure('core-lost')),
  }
}
