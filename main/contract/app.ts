import { z } from 'zod'
import { ask } from './method.ts'

export interface About {
  readonly version: string
  readonly dataFolder: string
}

export const appMethods = {
  'app.about': ask(z.strictObject({})).gives<About>(),
}
