import { parentPort } from 'node:worker_threads'
import { openChannel } from '../contract/channel.ts'
import { days, places } from '../services/holiday-calendar.ts'
import type { HolidaysApi } from './holidays-api.ts'

const port = parentPort
if (!port) throw new Error('This runs in a worker thread only.')

openChannel<object, HolidaysApi>({ post: (message) => port.postMessage(message), listen: (receive) => port.on('message', receive) }, { places, days })
