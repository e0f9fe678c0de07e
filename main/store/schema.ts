import type { Generated } from 'kysely'
import type { AgreementState, Capacity, EffectiveRule, NoticeCounting, NoticeRoll, NoticeUnit, RenewalKind, TermKind } from '../domain/agreement.ts'
import type { HouseStyleChoice } from '../domain/house-style.ts'
import type { Ending } from '../domain/lifecycle.ts'
import type { OrganizationType } from '../domain/organization.ts'
import type { PaperKind } from '../domain/paper.ts'
import type { ApprovalKind, ReviewOutcome } from '../domain/review.ts'
import type { DerivedKind } from '../domain/term/derived-date.ts'
import type { DeadlineKind } from '../domain/reminder/lead-times.ts'
import type { RenewalChoice, RenewalEntry } from '../domain/rollover/rollover.ts'

/** The tables as the latest migration leaves them, for Kysely. A column is here exactly as SQLite holds it. */
export interface Schema {
  organization: OrganizationTable
  person: PersonTable
  contact: ContactTable
  my_organization: MyOrganizationTable
  agreement: AgreementTable
  agreement_party: PartyTable
  agreement_signatory: SignatoryTable
  agreement_term: TermTable
  term_event: TermEventTable
  deadline: DeadlineTable
  deadline_until: DeadlineUntilTable
  deadline_due: DeadlineDueTable
  agreement_text: TextTable
  agreement_version: VersionTable
  source: SourceTable
  agreement_source: AgreementSourceTable
  file: FileTable
  trail: TrailTable
  trail_head: TrailHeadTable
  editing_session: EditingSessionTable
  house_style: HouseStyleTable
  check_confirmation: CheckConfirmationTable
  agreement_link: AgreementLinkTable
  agreement_standing: AgreementStandingTable
  review: ReviewTable
  linked_paper: LinkedPaperTable
  approval: ApprovalTable
  saved_view: SavedViewTable
  own_word: OwnWordTable
  template_review: TemplateReviewTable
  comment: CommentTable
  search_entry: SearchEntryTable
  search_due: SearchDueTable
  search_version: SearchVersionTable
  own_deadline: OwnDeadlineTable
  renewal_entry: RenewalEntryTable
  renewal_standing: RenewalStandingTable
  reminder: ReminderTable
  lead_time: LeadTimeTable
  agreement_deputy: AgreementDeputyTable
  reminder_times: ReminderTimesTable
  calendar_event: CalendarEventTable
  calendar_file: CalendarFileTable
  identity: IdentityTable
  holiday_calendar: HolidayCalendarTable
  own_holiday: OwnHolidayTable
  holiday_default: HolidayDefaultTable
}

interface OrganizationTable {
  id: string
  name: string
  type: OrganizationType
  acting_through: string
  address: string
}

interface PersonTable {
  id: string
  name: string
  title: string
  email: string
}

interface ContactTable {
  id: string
  organization_id: string
  name: string
  title: string
  email: string
  phone: string
}

interface MyOrganizationTable {
  only: 1
  organization_id: string
  person_id: string
  set_up: 0 | 1
}

interface AgreementTable {
  id: string
  number: string
  title: string
  kind: string
  state: AgreementState
  owner_id: string
  template_id: string | null
  template_version: string | null
  created_at: string
  updated_at: string
  trashed_at: Generated<string | null>
  partner: Generated<string>
  owner_name: Generated<string>
  term_start: Generated<string | null>
  term_end: Generated<string | null>
  state_rank: Generated<number>
}

interface PartyTable {
  id: string
  agreement_id: string
  position: number
  role: string
  organization_id: string | null
  name: string
  type: OrganizationType
  acting_through: string
  address: string
  short_name: string
}

interface SignatoryTable {
  id: string
  agreement_id: string
  position: number
  role: string
  party_role: string
  capacity: Capacity
  name: string
  title: string
  authority: string
}

interface TermTable {
  agreement_id: string
  effective_rule: EffectiveRule | null
  kind: TermKind | null
  start_date: string | null
  end_date: string | null
  length: string | null
  minimum: string | null
  renewal: RenewalKind | null
  renewal_length: string | null
  renewal_count: number | null
  renewal_until: string | null
  notice_count: number | null
  notice_unit: NoticeUnit | null
  notice_to_month_end: 0 | 1 | null
  notice_counting: NoticeCounting | null
  delivery_days: number | null
  notice_roll: NoticeRoll | null
  termination_count: number | null
  termination_unit: NoticeUnit | null
  termination_to_month_end: 0 | 1 | null
  cure_days: number | null
  review_every: string | null
  review_on: string | null
  review_before: number | null
  survival: string | null
  retention: string | null
  holiday_country: string | null
  holiday_region: string | null
  own_holidays: string
}

interface TermEventTable {
  id: string
  agreement_id: string
  happened_on: string
  event: string
}

interface DeadlineTable {
  agreement_id: string
  kind: DerivedKind
  date: string
  guards: string | null
  because: string
  binding: 0 | 1
}

interface DeadlineUntilTable {
  agreement_id: string
  good_until: string
}

interface DeadlineDueTable {
  agreement_id: string
}

interface TextTable {
  agreement_id: string
  tree: string
  answers: string
  revision: number
  numbering: HouseStyleChoice['numbering'] | null
}

interface VersionTable {
  id: string
  agreement_id: string
  number: number
  label: string
  made_at: string
  made_by: string
  tree: string | null
  answers: string | null
  parties: string
  signatories: string
  term: string
  numbering: HouseStyleChoice['numbering'] | null
}

interface SourceTable {
  hash: string
  kind: 'template' | 'clause'
  name: string
  content: string
}

interface AgreementSourceTable {
  agreement_id: string
  source_hash: string
  name: string
}

interface FileTable {
  id: string
  hash: string
  name: string
  media_type: string
  size: number
  agreement_id: string | null
  added_at: string
  added_by: string
}

interface TrailTable {
  seq: number
  at: string
  actor_id: string
  actor_name: string
  agreement_id: string | null
  action: string
  payload: string | null
  salt: string | null
  payload_hash: string
  previous_hash: string
  hash: string
  agreement_previous_hash: string | null
  agreement_hash: string | null
}

interface TrailHeadTable {
  only: 1
  seq: number
  hash: string
}

interface EditingSessionTable {
  agreement_id: string
  last_at: string
  answers: string
  clauses: string
}

interface HouseStyleTable {
  only: 1
  paper: HouseStyleChoice['paper']
  numbering: HouseStyleChoice['numbering']
  font: HouseStyleChoice['font']
  contents: 0 | 1
  letterhead_shown: 0 | 1
  letterhead_lines: string
  logo: string | null
}

interface CheckConfirmationTable {
  agreement_id: string
  requirement: string
  content_hash: string
  confirmed_at: string
  confirmed_by: string
}

interface AgreementLinkTable {
  agreement_id: string
  other_id: string
  kind: string
}

interface AgreementStandingTable {
  agreement_id: string
  executed_on: string | null
  active_on: string | null
  suspended_on: string | null
  ended_on: string | null
  ending: Ending | null
}

interface ReviewTable {
  id: string
  agreement_id: string
  assignee_id: string
  due_on: string | null
  note: string
  requested_at: string
  requested_by: string
  outcome: ReviewOutcome | null
  comments: Generated<string>
  decided_at: string | null
  decided_by: string | null
  version: number | null
}

interface ApprovalTable {
  id: string
  agreement_id: string
  kind: ApprovalKind
  name: string
  approved_on: string
  note: string
  recorded_at: string
  recorded_by: string
}

interface LinkedPaperTable {
  paper_id: string
  parent_id: string
  kind: PaperKind
  clauses: string
  taken_on: string | null
}

interface SavedViewTable {
  id: string
  name: string
  definition: string
  position: number
  is_default: 0 | 1
}

interface OwnWordTable {
  word: string
  added_at: string
}

interface CommentTable {
  id: string
  agreement_id: string
  parent_id: string | null
  clause: string | null
  text: string
  written_at: string
  written_by: string
  edited_at: string | null
  revision: number
  resolved_at: string | null
  resolved_by: string | null
  removed_at: string | null
}

interface SearchEntryTable {
  number: Generated<number>
  kind: 'agreement' | 'organization' | 'contact' | 'file' | 'clause' | 'comment'
  record_id: string
  agreement_id: string | null
  title: string
  detail: string
}

interface SearchDueTable {
  kind: 'agreement' | 'organization' | 'contact'
  id: string
}

interface SearchVersionTable {
  only: 1
  version: number
}

interface TemplateReviewTable {
  id: string
  template_id: string
  version: string
  fingerprint: string
  counsel: string
  reviewed_on: string
  note: string
  recorded_at: string
  recorded_by: string
}

interface OwnDeadlineTable {
  id: string
  agreement_id: string | null
  title: string
  date: string
  note: string
  owner_id: string
  done_on: string | null
  deputy_id: string | null
}

export interface ReminderTable {
  subject: string
  kind: DeadlineKind
  date: string
  stage: number
  next_on: string | null
  shown: 0 | 1
  snoozed_until: string | null
  handed_to: string | null
  ignored: 0 | 1
  done_on: string | null
  done_note: string
}

interface RenewalEntryTable {
  seq: Generated<number>
  agreement_id: string
  renews: string
  entry: RenewalEntry['entry']
  grounds: string
  entered_on: string
  entered_by: string | null
  paper_id: string | null
}

interface RenewalStandingTable {
  agreement_id: string
  renews: string | null
  notice_by: string | null
  asks_from: string | null
  decision: RenewalChoice | null
  unread: number
  unread_renews: string | null
  unrecorded: 0 | 1
}

interface LeadTimeTable {
  scope: string
  kind: DeadlineKind
  days: string
}

interface AgreementDeputyTable {
  agreement_id: string
  person_id: string
}

interface ReminderTimesTable {
  only: 1
  hour: string
  quiet_from: string | null
  quiet_to: string | null
}

interface CalendarFileTable {
  only: 1
  path: string
  written_at: string | null
  trouble: string | null
}

interface CalendarEventTable {
  uid: string
  subject: string
  kind: DeadlineKind
  date: string
  said: string
  sequence: number
  cancelled: 0 | 1
}

interface HolidayCalendarTable {
  country: string
  region: string
  version: string
  days: string
}

interface OwnHolidayTable {
  date: string
  name: string
}

interface HolidayDefaultTable {
  only: 1
  country: string | null
  region: string | null
  address: string | null
}

interface IdentityTable {
  id: string
  name: string
  organization: string
  issuer: string
  self_signed: 0 | 1
  not_before: string
  not_after: string
  fingerprint: string
  pkcs12: Uint8Array
  added_at: string
}
