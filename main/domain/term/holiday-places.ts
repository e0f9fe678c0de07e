import type { HolidayPlace } from './holidays.ts'

/** A country whose public holidays are known, with its regions that have further ones. */
export interface HolidayCountry {
  readonly code: string
  readonly name: string
  /** What its own people call it. */
  readonly ownName: string
  readonly regions: readonly { readonly code: string; readonly name: string }[]
}

const otherNames: Readonly<Record<string, string>> = { usa: 'US', 'u.s.a.': 'US', us: 'US', 'united states': 'US', uk: 'GB', 'great britain': 'GB', england: 'GB' }

/** The country at the end of an address, and its region when that stands in it; null: it names none that is known. */
export function placeInAddress(address: string, countries: readonly HolidayCountry[]): HolidayPlace | null {
  const parts = address.split(/[\n,;]/).map((part) => part.trim()).filter(Boolean)
  const last = parts.at(-1)?.toLowerCase() ?? ''
  const named = countries.find(({ code, name, ownName }) => otherNames[last] === code || name.toLowerCase() === last || ownName.toLowerCase() === last)
  const american = countries.find(({ code }) => code === 'US')
  const inState = american && stateIn(parts, american)
  if (american && inState && (named === undefined || named === american)) return { country: american.code, region: inState }
  return named ? { country: named.code, region: regionIn(address, named) } : null
}

/** The state before a ZIP code: "Oakland, CA 94612". */
function stateIn(parts: readonly string[], { regions }: HolidayCountry): string | null {
  for (const part of parts.toReversed()) {
    const before = /^(.*?)\s+\d{5}(?:-\d{4})?$/.exec(part)?.[1]?.trim().toLowerCase()
    const state = before === undefined ? undefined : regions.find(({ code, name }) => before === code.toLowerCase() || before.endsWith(` ${code.toLowerCase()}`) || before === name.toLowerCase() || before.endsWith(` ${name.toLowerCase()}`))
    if (state) return state.code
  }
  return null
}

function regionIn(address: string, { regions }: HolidayCountry): string | null {
  const words = ` ${address.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')} `
  return regions.find(({ name }) => words.includes(` ${name.toLowerCase()} `))?.code ?? null
}
