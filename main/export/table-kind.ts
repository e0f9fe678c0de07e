import type { ResolvedBlock, ResolvedInline } from '../document/resolved.ts'

export type TableBlock = Extract<ResolvedBlock, { kind: 'table' }>

/** A table of so many columns is set in smaller type, so that its words stay whole on a portrait page. */
export function isWide({ head }: TableBlock): boolean {
  return head.length >= 7
}

/** A row of which half or more is empty is there to be filled in by hand, and needs the height for it. */
export function isFormRow(row: readonly (readonly ResolvedInline[])[]): boolean {
  const empty = row.filter((cell) => cell.every((inline) => inline.text.trim() === '')).length
  return empty > 0 && empty * 2 >= row.length
}
