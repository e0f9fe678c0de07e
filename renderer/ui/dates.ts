const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "29 Nov 2026" for a date that begins with YYYY-MM-DD. */
export function shortDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number)
  return `${day} ${months[(month ?? 1) - 1]} ${year}`
}

/** When something was changed, as a person looks for it: the time today, the day in this year, else the date. */
export function shortMoment(moment: string, now = new Date()): string {
  const at = new Date(moment)
  if (at.toDateString() === now.toDateString()) return clock(at)
  const date = `${at.getDate()} ${months[at.getMonth()]}`
  return at.getFullYear() === now.getFullYear() ? date : `${date} ${at.getFullYear()}`
}

/** "10:42". */
export function clock(at: Date): string {
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}

/** Today, YYYY-MM-DD, where the person is. */
export function todayHere(now = new Date()): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}

/** "Wednesday, 30 June 2027" for YYYY-MM-DD. */
export function spokenDate(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`)).replace(/^(\w+) /, '$1, ')
}
