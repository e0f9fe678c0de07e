/** Windows of one kind remember one place. */
export type WindowKind = 'list' | 'agreement'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a window was: its outer edge in pixels while it was neither maximised nor full screen. */
export interface RememberedPlace extends Rectangle {
  readonly maximised: boolean
}

/** `outer`: x and y count, and the size is that of the window with its edge. Else: the size is that of its content, in the middle of the screen. */
export interface OpeningPlace {
  readonly outer: boolean
  readonly bounds: Rectangle
  readonly maximised: boolean
}

export const leastSize = { width: 1024, height: 700 } as const
const usualSize = { width: 1280, height: 800 } as const
/** How much of a window's upper edge must be on a screen, so that a person can take hold of it. */
const handle = { width: 120, height: 32 } as const
const step = 28

export function windowKindOf(place: string): WindowKind {
  return /^\/agreements\/./.test(place) ? 'agreement' : 'list'
}

/**
 * Where a window opens: where it was, if its display is still there (moved inside when the display became smaller), else in the middle
 * of the main one. `areas`: the displays without their task bars, the main one first. `taken`: places of open windows, none of which is
 * covered exactly.
 */
export function openingPlace(remembered: RememberedPlace | null, areas: readonly Rectangle[], taken: readonly Rectangle[]): OpeningPlace {
  const area = remembered && areas.find((each) => showsHandle(remembered, each))
  if (!area) return { outer: false, bounds: { x: 0, y: 0, ...shrunk(usualSize, areas[0]) }, maximised: remembered?.maximised ?? false }
  return { outer: true, bounds: inside(besides(remembered, taken), area), maximised: remembered.maximised }
}

/** The least size of a window, which is no larger than the display. */
export function leastSizeOn(area: Rectangle | undefined): { readonly width: number; readonly height: number } {
  return shrunk(leastSize, area)
}

function showsHandle({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return across >= handle.width && y >= area.y - handle.height && y + handle.height <= area.y + area.height
}

function besides(wanted: Rectangle, taken: readonly Rectangle[]): Rectangle {
  if (!taken.some(({ x, y }) => x === wanted.x && y === wanted.y)) return wanted
  return besides({ ...wanted, x: wanted.x + step, y: wanted.y + step }, taken)
}

function inside(wanted: Rectangle, area: Rectangle): Rectangle {
  const { width, height } = shrunk(wanted, area)
  const within = (at: number, size: number, from: number, whole: number) => Math.max(from, Math.min(at, from + whole - size))
  return { x: within(wanted.x, width, area.x, area.width), y: within(wanted.y, height, area.y, area.height), width, height }
}

function shrunk({ width, height }: { readonly width: number; readonly height: number }, area: Rectangle | undefined) {
  return { width: Math.min(width, area?.width ?? width), height: Math.min(height, area?.height ?? height) }
}
