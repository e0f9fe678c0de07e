import { Worker } from 'node:worker_threads'
import { type Channel, openChannel } from '../contract/channel.ts'
import type { Progress } from '../contract/event.ts'
import { failure } from '../contract/problem.ts'
import type { JobName, JobOptions, JobOutput, JobInput, Work } from '../services/jobs.ts'
import type { WorkerApi, WorkerHost } from './worker-api.ts'

const most = 2

interface Hand {
  readonly worker: Worker
  readonly channel: Channel<WorkerApi>
  report: ((progress: Progress) => void) | undefined
}

/**
 * Long work in threads of its own, at most two at a time. A thread is kept for the next job; a cancelled job ends its thread,
 * so that cancelling works at any moment of any job.
 */
export class Workers implements Work {
  private readonly script: string
  private readonly idle: Hand[] = []
  private readonly waiting: (() => void)[] = []
  private busy = 0

  constructor(script: string) {
    this.script = script
  }

  async run<J extends JobName>(job: J, input: JobInput<J>, { signal, onProgress }: JobOptions = {}): Promise<JobOutput<J>> {
    signal?.throwIfAborted()
    while (this.busy >= most) await new Promise<void>((free) => this.waiting.push(free))
    this.busy++
    const hand = this.idle.pop() ?? this.hire()
    hand.report = onProgress
    let ended: ((reason: Error) => void) | undefined
    const lost = new Promise<never>((_, fail) => (ended = fail))
    const onError = (error: Error) => ended?.(error)
    const onExit = () => ended?.(new Error('The worker stopped.'))
    const cancel = () => {
      ended?.(failure('cancelled'))
      void hand.worker.terminate()
    }
    hand.worker.once('error', onError).once('exit', onExit)
    signal?.addEventListener('abort', cancel, { once: true })
    let whole = true
    try {
      signal?.throwIfAborted()
      return (await Promise.race([hand.channel.remote.run(job, input), lost])) as JobOutput<J>
    } catch (error) {
      whole = hand.worker.threadId > 0 && !signal?.aborted
      throw error
    } finally {
      signal?.removeEventListener('abort', cancel)
      hand.worker.off('error', onError).off('exit', onExit)
      if (whole) this.idle.push(hand)
      else void hand.worker.terminate()
      this.busy--
      this.waiting.shift()?.()
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((hand) => hand.worker.terminate()))
  }

  private hire(): Hand {
    const worker = new Worker(this.script)
    const host: WorkerHost = { progress: (progress) => hand.report?.(progress) }
    const channel = openChannel<WorkerApi, WorkerHost>(
      { post: (message) => worker.postMessage(message), listen: (receive) => worker.on('message', receive) },
      host,
    )
    worker.on('error', () => {})
    const hand: Hand = { worker, channel, report: undefined }
    return hand
  }
}
