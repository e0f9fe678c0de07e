import type { methods } from '../contract/index.ts'
import { agreementHandlers } from './agreements.ts'
import { appHandlers } from './app.ts'
import { commentHandlers } from './comments.ts'
import { backupHandlers } from './backups.ts'
import { calendarHandlers } from './calendar.ts'
import type { Call, ServiceContext } from './context.ts'
import { deadlineHandlers } from './deadlines.ts'
import { detailsHandlers } from './details.ts'
import { draftingHandlers } from './drafting.ts'
import { exportingHandlers } from './exporting.ts'
import { fileHandlers } from './files.ts'
import { finalisingHandlers } from './finalising.ts'
import type { HandlersOf } from './handlers.ts'
import { historyHandlers } from './history.ts'
import { holidayHandlers } from './holidays.ts'
import { homeHandlers } from './home.ts'
import { houseStyleHandlers } from './house-style.ts'
import { lifecycleHandlers } from './lifecycle.ts'
import { ownTemplateHandlers } from './own-templates.ts'
import { organizationHandlers } from './organizations.ts'
import { paperHandlers } from './papers.ts'
import { partnerHandlers } from './partners.ts'
import { reminderHandlers } from './reminders.ts'
import { renewalHandlers } from './renewals.ts'
import { sampleHandlers } from './sample.ts'
import { searchHandlers } from './search.ts'
import { signingHandlers } from './signing.ts'
import { spellingHandlers } from './spelling.ts'
import { templateReviewHandlers } from './template-reviews.ts'
import { templateReadingHandlers } from './template-reading.ts'
import { templateHandlers } from './templates.ts'
import { trailHandlers } from './trail.ts'
import { viewHandlers } from './views.ts'

export type Handlers = HandlersOf<typeof methods>
export type Handler = (input: unknown, call: Call) => unknown

/** Everything that a person can do, each feature from its own file. */
export function createHandlers(context: ServiceContext): Handlers {
  return {
    ...agreementHandlers(context),
    ...appHandlers(context),
    ...backupHandlers(context),
    ...commentHandlers(context),
    ...deadlineHandlers(context),
    ...calendarHandlers(context),
    ...detailsHandlers(context),
    ...draftingHandlers(context),
    ...exportingHandlers(context),
    ...fileHandlers(context),
    ...finalisingHandlers(context),
    ...historyHandlers(context),
    ...holidayHandlers(context),
    ...homeHandlers(context),
    ...houseStyleHandlers(context),
    ...lifecycleHandlers(context),
    ...organizationHandlers(context),
    ...ownTemplateHandlers(context),
    ...paperHandlers(context),
    ...partnerHandlers(context),
    ...reminderHandlers(context),
    ...renewalHandlers(context),
    ...sampleHandlers(context),
    ...searchHandlers(context),
    ...signingHandlers(context),
    ...spellingHandlers(context),
    ...templateReadingHandlers(context),
    ...templateReviewHandlers(context),
    ...templateHandlers(context),
    ...trailHandlers(context),
    ...viewHandlers(context),
  }
}
