/** The sizes that zooming goes through; 1 is the actual size. */
const sizes = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

export type ZoomStep = 'in' | 'out' | 'reset'

/** The next size in a direction; the largest and the smallest stay. */
export function zoomed(now: number, step: ZoomStep): number {
  if (step === 'reset') return 1
  if (step === 'in') return sizes.find((size) => size > now + 0.005) ?? 2
  return sizes.findLast((size) => size < now - 0.005) ?? 0.5
}
