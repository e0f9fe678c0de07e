import { z } from 'zod'
import { ask } from './method.ts'

export interface About {
  readonly version: string
  readonly dataFolder: string
  /** What is shown is sample data. */
  readonly sample: boolean
}

export const appMethods = {
  'app.about': ask(z.strictObject({})).gives<About>(),
}
