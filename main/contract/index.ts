import { agreementMethods } from './agreements.ts'
import { appMethods } from './app.ts'
import { draftingMethods } from './drafting.ts'
import { exportingMethods } from './exporting.ts'
import { fileMethods } from './files.ts'
import { finalisingMethods } from './finalising.ts'
import { houseStyleMethods } from './house-style.ts'
import type { InputOf, OutputOf } from './method.ts'
import { organizationMethods } from './organizations.ts'
import { templateMethods } from './templates.ts'
import { trailMethods } from './trail.ts'

/** Everything that may be asked of core. Each feature declares its own methods in its own file. */
export const methods = {
  ...agreementMethods,
  ...appMethods,
  ...draftingMethods,
  ...exportingMethods,
  ...fileMethods,
  ...finalisingMethods,
  ...houseStyleMethods,
  ...organizationMethods,
  ...templateMethods,
  ...trailMethods,
}

export type MethodName = keyof typeof methods
export type Input<M extends MethodName> = InputOf<(typeof methods)[M]>
export type Output<M extends MethodName> = OutputOf<(typeof methods)[M]>
