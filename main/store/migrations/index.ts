import type { Migration } from '../migrate.ts'
import { up as organizations } from './0001-organizations.ts'
import { up as agreements } from './0002-agreements.ts'
import { up as trail } from './0003-trail.ts'
import { up as editingSessions } from './0004-editing-sessions.ts'
import { up as houseStyleAndChecks } from './0005-house-style-and-checks.ts'
import { up as handEditsAndFinalTexts } from './0006-hand-edits-and-final-texts.ts'
import { up as portfolio } from './0007-portfolio.ts'
import { up as home } from './0008-home.ts'
import { up as lifecycle } from './0009-lifecycle.ts'
import { up as termsAndDeadlines } from './0010-terms-and-deadlines.ts'
import { up as spelling } from './0011-spelling.ts'
import { up as templateReviews } from './0012-template-reviews.ts'
import { up as comments } from './0013-comments.ts'
import { up as linkedPapers } from './0014-linked-papers.ts'
import { up as reminders } from './0015-reminders.ts'
import { up as holidays } from './0016-holidays.ts'
import { up as renewals } from './0017-renewals.ts'
import { up as deputiesAndCalendarFile } from './0018-deputies-and-calendar-file.ts'
import { up as partnerNotNamedYet } from './0019-partner-not-named-yet.ts'
import { up as identities } from './0020-identities.ts'
import { up as openEnds } from './0021-open-ends.ts'
import { up as typedParties } from './0022-typed-parties.ts'
import { up as reviewBeforeTheEnd } from './0023-review-before-the-end.ts'

/** In order; the position, from 1, is the version that the database has afterwards. */
export const migrations: readonly Migration[] = [
  { name: '0001-organizations', up: organizations },
  { name: '0002-agreements', up: agreements },
  { name: '0003-trail', up: trail },
  { name: '0004-editing-sessions', up: editingSessions },
  { name: '0005-house-style-and-checks', up: houseStyleAndChecks },
  { name: '0006-hand-edits-and-final-texts', up: handEditsAndFinalTexts },
  { name: '0007-portfolio', up: portfolio },
  { name: '0008-home', up: home },
  { name: '0009-lifecycle', up: lifecycle },
  { name: '0010-terms-and-deadlines', up: termsAndDeadlines },
  { name: '0011-spelling', up: spelling },
  { name: '0012-template-reviews', up: templateReviews },
  { name: '0013-comments', up: comments },
  { name: '0014-linked-papers', up: linkedPapers },
  { name: '0015-reminders', up: reminders },
  { name: '0016-holidays', up: holidays },
  { name: '0017-renewals', up: renewals },
  { name: '0018-deputies-and-calendar-file', up: deputiesAndCalendarFile },
  { name: '0019-partner-not-named-yet', up: partnerNotNamedYet },
  { name: '0020-identities', up: identities },
  { name: '0021-open-ends', up: openEnds },
  { name: '0022-typed-parties', up: typedParties },
  { name: '0023-review-before-the-end', up: reviewBeforeTheEnd },
]
