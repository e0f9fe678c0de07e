import { z } from 'zod'
import { agreementName } from './agreements.ts'
import { destination } from './exporting.ts'
import { ask } from './method.ts'
import { oneLine } from './one-line.ts'

export interface FileSummary {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string
  /** ISO 8601, UTC. */
  readonly addedAt: string
  /** The person's name. */
  readonly addedBy: string
}

/** What a file may have at the most, in bytes. */
export const largestFile = 200 * 1024 * 1024
/** A picture that is shown may have this much, in bytes: the page must unpack all of it. */
export const largestPicture = 40 * 1024 * 1024
/** Text that is shown may have this much, in bytes. */
export const largestText = 1024 * 1024

/** Ordinary characters only: what Windows, macOS or Linux do not take in names is refused, as is a name of dots alone. */
const fileName = z
  .string()
  .max(1_000)
  .transform(oneLine)
  .pipe(z.string().min(1).max(200).regex(/^(?!\.+$)[^<>:"/\\|?*\p{Cc}]+$/u))

const file = z.uuid()

export const fileMethods = {
  'files.list': ask(z.strictObject({ agreement: agreementName })).gives<readonly FileSummary[]>(),
  /** Keeps a copy of the file by its content; the original stays where it is. Long: it reports progress and can be cancelled. */
  'files.attach': ask(z.strictObject({ agreement: agreementName, from: destination })).gives<FileSummary>(),
  'files.rename': ask(z.strictObject({ file, name: fileName })).gives<FileSummary>(),
  /** Takes it off its agreement; the bytes stay, so that it can be put back. */
  'files.remove': ask(z.strictObject({ file })).gives<{ readonly agreement: string }>(),
  'files.putBack': ask(z.strictObject({ agreement: agreementName, file })).gives<FileSummary>(),
  /** Writes a copy outside. Long: it reports progress and can be cancelled. */
  'files.saveCopy': ask(z.strictObject({ file, to: destination })).gives<{ readonly path: string }>(),
  /** The words of a plain text file of at most one megabyte. */
  'files.text': ask(z.strictObject({ file })).gives<{ readonly text: string }>(),
  /** Reads the stored bytes through to make sure that they are what was put in and can be shown; fails with what is wrong with them. */
  'files.ready': ask(z.strictObject({ file })).gives<{ readonly hash: string }>(),
}
