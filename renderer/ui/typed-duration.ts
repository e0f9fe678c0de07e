const letters = { y: 'Y', m: 'M', w: 'W', d: 'D' } as const

/** Reads a length of time as people type it ("2 years", "1 year and 6 months", "18m", "P2Y") and gives it in ISO 8601; null when it is none. */
export function readDuration(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  if (text.length > 60) return null
  const iso = text.toUpperCase()
  if (/^P(?=\d)(?:\d{1,4}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?$/.test(iso)) return /[1-9]/.test(iso) ? iso : null
  if (!/^(?:\d{1,4} ?(?:y(?:(?:ea)?rs?)?|mo?(?:nth)?s?|w(?:ee)?k?s?|d(?:ay)?s?)[ ,]*(?:(?:and|&) *)?)+$/.test(text)) return null
  const counts: Record<'y' | 'm' | 'w' | 'd', number> = { y: 0, m: 0, w: 0, d: 0 }
  for (const [, count, unit] of text.matchAll(/(\d+) ?([ymwd])/g)) counts[unit as keyof typeof counts] += Number(count)
  const parts = (['y', 'm', 'w', 'd'] as const).filter((unit) => counts[unit] > 0).map((unit) => `${counts[unit]}${letters[unit]}`)
  return parts.length === 0 ? null : `P${parts.join('')}`
}
