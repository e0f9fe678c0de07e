import type { Logo } from '../domain/house-style.ts'

/** How much room a letterhead's logo has at most, in points. */
const most = { width: 180, height: 58 }

/** The size at which a logo is printed, in points: as its pixels say at 96 to the inch, but no larger than there is room for. */
export function logoSize({ width, height }: Logo): { readonly width: number; readonly height: number } {
  const natural = { width: Math.max(1, width) * 0.75, height: Math.max(1, height) * 0.75 }
  const scale = Math.min(1, most.width / natural.width, most.height / natural.height)
  return { width: natural.width * scale, height: natural.height * scale }
}
