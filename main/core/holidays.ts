import type { HolidayBook } from '../services/days-off.ts'
import type { HolidaysApi } from './holidays-api.ts'
import { Thread } from './thread.ts'

/** The holidays of the world take 40 MB of memory, and are seldom asked for. */
const idle = 20_000

/** Looks public holidays up in a thread of its own, so that nothing waits for the library. */
export class HolidayThread implements HolidayBook {
  private readonly thread: Thread<HolidaysApi>

  constructor(script: string) {
    this.thread = new Thread(script, { idle })
  }

  readonly places: HolidayBook['places'] = () => this.thread.ask((remote) => remote.places())

  readonly days: HolidayBook['days'] = (place) => this.thread.ask((remote) => remote.days(place))

  close(): Promise<void> {
    return this.thread.close()
  }
}
