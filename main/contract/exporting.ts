import { z } from 'zod'
import { agreementName, agreementQuery } from './agreements.ts'
import { ask } from './method.ts'
import type { Problem, ProblemItem } from './problem.ts'

export const exportFormats = ['pdf', 'docx', 'html'] as const
export type ExportFormat = (typeof exportFormats)[number]
/** What a person can be asked a place for: a document, a list as comma-separated values, or a calendar file. */
export const savedFormats = [...exportFormats, 'csv', 'ics'] as const
export type SavedFormat = (typeof savedFormats)[number]

/**
 * Where a file goes. A window has no right to name a path: it passes the grant that the shell gave for what the person chose in
 * the save dialog. The command line names an absolute path.
 */
export const destination = z.union([
  z.strictObject({ grant: z.string().min(1).max(100) }),
  z.strictObject({ path: z.string().min(1).max(4_096) }),
])
export type Destination = z.output<typeof destination>

export interface ExportedFile {
  readonly format: ExportFormat
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** Hexadecimal. */
  readonly sha256: string
}

/** The formats in which many are written at once. */
export const manyFormats = ['pdf', 'docx'] as const satisfies readonly ExportFormat[]
export type ManyFormat = (typeof manyFormats)[number]

const many = z.strictObject({
  /** Those that are named, or all of a list. */
  which: z.union([z.strictObject({ agreements: z.array(agreementName).min(1).max(10_000) }), z.strictObject({ query: agreementQuery })]),
  formats: z.array(z.enum(manyFormats)).min(1).max(manyFormats.length),
  into: destination,
})
export type Asked = z.output<typeof many>

/** What came of an export of many. */
export interface ManyExported {
  readonly folder: string
  /** How many agreements were asked for. */
  readonly total: number
  /** How many had a text, which was written. */
  readonly exported: number
  /** How many had files only, which were copied. */
  readonly copied: number
  readonly files: number
  /** Number and title of those that have neither text nor files. */
  readonly empty: readonly string[]
  readonly failed: number
  /** The first of them; `at` names the agreement. */
  readonly failures: readonly ProblemItem[]
  /** The person stopped it; what is finished was kept. */
  readonly cancelled: boolean
  /** Why it ended before all were tried; null: it did not. */
  readonly because: Problem | null
}

export const exportingMethods = {
  /** Writes the agreement's text in each format; keeps a version of the text that went out. Long: it reports progress and can be cancelled. */
  'exporting.export': ask(
    z.strictObject({
      agreement: agreementName,
      outputs: z.array(z.strictObject({ format: z.enum(exportFormats), to: destination })).min(1).max(3),
    }),
  ).gives<{ readonly version: number; readonly files: readonly ExportedFile[] }>(),
  /** Writes many agreements into a folder, none over a file that is there. Long: it reports progress; cancelling keeps what is finished. */
  'exporting.many': ask(many).gives<ManyExported>(),
  /** The PDF that an export would write now, to be looked at or printed; nothing is written or kept. Long: it reports progress and can be cancelled. */
  'exporting.preview': ask(z.strictObject({ agreement: agreementName })).gives<Uint8Array>(),
}
