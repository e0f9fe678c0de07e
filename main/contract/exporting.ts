import { z } from 'zod'
import { agreementName } from './agreements.ts'
import { ask } from './method.ts'

export const exportFormats = ['pdf', 'docx', 'html'] as const
export type ExportFormat = (typeof exportFormats)[number]
/** What a person can be asked a place for: a document, or a list as comma-separated values. */
export const savedFormats = [...exportFormats, 'csv'] as const
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

export const exportingMethods = {
  /** Writes the agreement's text in each format; keeps a version of the text that went out. Long: it reports progress and can be cancelled. */
  'exporting.export': ask(
    z.strictObject({
      agreement: agreementName,
      outputs: z.array(z.strictObject({ format: z.enum(exportFormats), to: destination })).min(1).max(3),
    }),
  ).gives<{ readonly version: number; readonly files: readonly ExportedFile[] }>(),
  /** The PDF that an export would write now, to be looked at or printed; nothing is written or kept. */
  'exporting.preview': ask(z.strictObject({ agreement: agreementName })).gives<Uint8Array>(),
}
