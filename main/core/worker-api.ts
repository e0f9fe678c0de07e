import type { Progress } from '../contract/event.ts'

/** What a worker thread serves to core. */
export type WorkerApi = {
  run(job: string, input: unknown): Promise<unknown>
}

/** What core serves to its worker threads. */
export type WorkerHost = {
  progress(progress: Progress): void
}
