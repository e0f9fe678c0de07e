import { z } from 'zod'
import { ask } from './method.ts'

export interface About {
  readonly version: string
  readonly dataFolder: string
  /** What is shown is sample data. */
  readonly sample: boolean
}

export interface Space {
  /** Bytes. */
  readonly size: number
  readonly files: number
}

export const appMethods = {
  'app.about': ask(z.strictObject({})).gives<About>(),
  /** How much is in the data folder. */
  'app.space': ask(z.strictObject({})).gives<Space>(),
}
