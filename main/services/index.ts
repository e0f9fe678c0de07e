import type { methods } from '../contract/index.ts'
import { agreementHandlers } from './agreements.ts'
import { appHandlers } from './app.ts'
import type { Call, ServiceContext } from './context.ts'
import { draftingHandlers } from './drafting.ts'
import { exportingHandlers } from './exporting.ts'
import { fileHandlers } from './files.ts'
import { finalisingHandlers } from './finalising.ts'
import type { HandlersOf } from './handlers.ts'
import { houseStyleHandlers } from './house-style.ts'
import { organizationHandlers } from './organizations.ts'
import { templateHandlers } from './templates.ts'
import { trailHandlers } from './trail.ts'

export type Handlers = HandlersOf<typeof methods>
export type Handler = (input: unknown, call: Call) => unknown

/** Everything that a person can do, each feature from its own file. */
export function createHandlers(context: ServiceContext): Handlers {
  return {
    ...agreementHandlers(context),
    ...appHandlers(context),
    ...draftingHandlers(context),
    ...exportingHandlers(context),
    ...fileHandlers(context),
    ...finalisingHandlers(context),
    ...houseStyleHandlers(context),
    ...organizationHandlers(context),
    ...templateHandlers(context),
    ...trailHandlers(context),
  }
}
