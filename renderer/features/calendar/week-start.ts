import type { FirstDay } from './month.ts'

const key = 'week-start'
export const firstDays: readonly FirstDay[] = [1, 7, 6]

/** The day with which weeks begin where this language is spoken. */
export function firstDayIn(language: string): FirstDay {
  const locale = new Intl.Locale(language) as Intl.Locale & { getWeekInfo?(): { firstDay: number }; weekInfo?: { firstDay: number } }
  const found = locale.getWeekInfo?.().firstDay ?? locale.weekInfo?.firstDay
  return firstDays.find((day) => day === found) ?? 1
}

/** What somebody chose on this computer; null: as the language has it. */
export function chosenFirstDay(): FirstDay | null {
  const kept = Number(localStorage.getItem(key))
  return firstDays.find((day) => day === kept) ?? null
}

export function keepFirstDay(day: FirstDay | null): void {
  if (day === null) localStorage.removeItem(key)
  else localStorage.setItem(key, String(day))
}
