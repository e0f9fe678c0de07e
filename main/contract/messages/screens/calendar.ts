/** Columns of the list of deadlines, in their order. */
export const calendarColumns = {
  date: 'Date',
  kind: 'What',
  title: 'Title',
  partner: 'Partner',
  number: 'Number',
  owner: 'Owner',
  done: 'Done on',
  why: 'Because',
} as const

export const calendarFileWords = {
  name: 'Entente deadlines',
  cancelled: 'Cancelled',
} as const
