import { z } from 'zod'
import { agreementName } from './agreements.ts'
import { destination } from './exporting.ts'
import { ask } from './method.ts'

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
}

export const fileMethods = {
  'files.list': ask(z.strictObject({ agreement: agreementName })).gives<readonly FileSummary[]>(),
  /** Keeps a copy of the file by its content; the original stays where it is. */
  'files.attach': ask(z.strictObject({ agreement: agreementName, from: destination })).gives<FileSummary>(),
}
