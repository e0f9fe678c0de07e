import type { ManyFormat } from '../../../main/contract/exporting.ts'
import type { Input } from '../../../main/contract/index.ts'

/** Exports those that are named, or a whole list; the frame knows how. */
export type ExportMany = (which: Input<'exporting.many'>['which'], formats: readonly ManyFormat[]) => void
