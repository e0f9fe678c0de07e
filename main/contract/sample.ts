import { z } from 'zod'
import { ask } from './method.ts'

export const sampleMethods = {
  /**
   * Fills an empty folder of sample data through the same services that a person uses. A folder that is in use already is left as it
   * is. Refused in a folder of a person's own data. Long: it reports progress and can be cancelled.
   */
  'sample.fill': ask(z.strictObject({})).gives<{ readonly agreements: number }>(),
}
