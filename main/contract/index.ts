import { agreementMethods } from './agreements.ts'
import { appMethods } from './app.ts'
import { backupMethods } from './backups.ts'
import { commentMethods } from './comments.ts'
import { deadlineMethods } from './deadlines.ts'
import { calendarMethods } from './calendar.ts'
import { detailsMethods } from './details.ts'
import { draftingMethods } from './drafting.ts'
import { exportingMethods } from './exporting.ts'
import { fileMethods } from './files.ts'
import { finalisingMethods } from './finalising.ts'
import { historyMethods } from './history.ts'
import { holidayMethods } from './holidays.ts'
import { homeMethods } from './home.ts'
import { houseStyleMethods } from './house-style.ts'
import { lifecycleMethods } from './lifecycle.ts'
import type { InputOf, OutputOf } from './method.ts'
import { ownTemplateMethods } from './own-templates.ts'
import { organizationMethods } from './organizations.ts'
import { paperMethods } from './papers.ts'
import { partnerMethods } from './partners.ts'
import { reminderMethods } from './reminders.ts'
import { renewalMethods } from './renewals.ts'
import { sampleMethods } from './sample.ts'
import { searchMethods } from './search.ts'
import { signingMethods } from './signing.ts'
import { spellingMethods } from './spelling.ts'
import { templateReviewMethods } from './template-reviews.ts'
import { templateReadingMethods } from './template-reading.ts'
import { templateMethods } from './templates.ts'
import { trailMethods } from './trail.ts'
import { viewMethods } from './views.ts'

/** Everything that may be asked of core. Each feature declares its own methods in its own file. */
export const methods = {
  ...agreementMethods,
  ...appMethods,
  ...backupMethods,
  ...commentMethods,
  ...deadlineMethods,
  ...calendarMethods,
  ...detailsMethods,
  ...draftingMethods,
  ...exportingMethods,
  ...fileMethods,
  ...finalisingMethods,
  ...historyMethods,
  ...holidayMethods,
  ...homeMethods,
  ...houseStyleMethods,
  ...lifecycleMethods,
  ...organizationMethods,
  ...ownTemplateMethods,
  ...paperMethods,
  ...partnerMethods,
  ...reminderMethods,
  ...renewalMethods,
  ...sampleMethods,
  ...searchMethods,
  ...signingMethods,
  ...spellingMethods,
  ...templateReadingMethods,
  ...templateReviewMethods,
  ...templateMethods,
  ...trailMethods,
  ...viewMethods,
}

export type MethodName = keyof typeof methods
export type Input<M extends MethodName> = InputOf<(typeof methods)[M]>
export type Output<M extends MethodName> = OutputOf<(typeof methods)[M]>
