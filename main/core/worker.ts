import { parentPort } from 'node:worker_threads'
import { openChannel } from '../contract/channel.ts'
import { type JobName, jobs } from '../services/jobs.ts'
import type { WorkerApi, WorkerHost } from './worker-api.ts'

const port = parentPort
if (!port) throw new Error('This runs in a worker thread only.')

const api: WorkerApi = {
  run: async (name, input) => {
    const job = jobs[name as JobName] as (input: unknown, progress: WorkerHost['progress']) => Promise<unknown>
    return job(input, (progress) => channel.tell.progress(progress))
  },
}

const channel = openChannel<WorkerHost, WorkerApi>(
  { post: (message) => port.postMessage(message), listen: (receive) => port.on('message', receive) },
  api,
)
