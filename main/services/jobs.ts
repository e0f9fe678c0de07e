import type { Progress } from '../contract/event.ts'
import { backupJobs } from './backup-jobs.ts'
import { progressText } from '../contract/messages/progress.ts'
import type { ResolvedDocument } from '../document/resolved.ts'
import { toDocx } from '../export/docx.ts'
import type { HouseStyle } from '../export/house-style.ts'
import { finishPdf, type PdfFacts } from '../export/pdf.ts'
import { pagesOfAnchors } from '../export/pdf-anchors.ts'
import type { NewIdentity } from '../signing/identity.ts'
import { closeDatabase, openForReading } from '../store/database.ts'
import { verifyTrail } from '../store/verify-trail.ts'
import type { OpeningIdentity, PdfToSign } from './signing-jobs.ts'

type Report = (progress: Progress) => void

/** Loaded when somebody signs or verifies for the first time: documents are exported without it. */
const signing = () => import('./signing-jobs.ts')

/** Work that takes longer than a frame, and therefore runs in a thread of its own. Input and output are plain data. */
export const jobs = {
  ...backupJobs,

  docx: async (input: { readonly document: ResolvedDocument; readonly style: HouseStyle }) => toDocx(input.document, input.style),

  finishPdf: async (input: { readonly printed: Uint8Array; readonly facts: PdfFacts }) => finishPdf(input.printed, input.facts),

  pagesOfAnchors: async ({ printed }: { readonly printed: Uint8Array }) => pagesOfAnchors(printed),

  newIdentity: async (input: NewIdentity) => (await signing()).makeIdentity(input),

  importIdentity: async (input: OpeningIdentity) => (await signing()).openIdentity(input),

  signPdf: async (input: PdfToSign) => (await signing()).signPdf(input),

  verifyPdf: async ({ bytes }: { readonly bytes: Uint8Array }) => (await signing()).judgePdf(bytes),

  verifyTrail: async ({ database }: { readonly database: string }, report: Report) => {
    const db = openForReading(database)
    try {
      return await verifyTrail(db, { onProgress: (done, total) => report({ done, total, says: progressText['reading-trail'] }) })
    } finally {
      closeDatabase(db)
    }
  },
}

export type JobName = keyof typeof jobs
export type JobInput<J extends JobName> = Parameters<(typeof jobs)[J]>[0]
export type JobOutput<J extends JobName> = Awaited<ReturnType<(typeof jobs)[J]>>

export interface JobOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: Report
}

/** Runs jobs somewhere else than in the thread that answers calls. */
export interface Work {
  run<J extends JobName>(job: J, input: JobInput<J>, options?: JobOptions): Promise<JobOutput<J>>
}
