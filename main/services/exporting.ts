import { createHash } from 'node:crypto'
import type { ExportedFile, ExportFormat, exportingMethods } from '../contract/exporting.ts'
import { progressText } from '../contract/messages/progress.ts'
import { failure, ProblemError } from '../contract/problem.ts'
import { resolve } from '../document/resolve.ts'
import type { ResolvedDocument } from '../document/resolved.ts'
import type { HouseStyle } from '../export/house-style.ts'
import { toHtml } from '../export/html.ts'
import type { PdfFacts } from '../export/pdf.ts'
import { printOptions } from '../export/print.ts'
import type { FontFace } from '../files/fonts.ts'
import { writeFileAtomically } from '../files/atomic-write.ts'
import { transaction } from '../store/database.ts'
import type { Call, ServiceContext } from './context.ts'
import { type DraftText, draftText } from './draft-text.ts'
import { endEditing } from './editing.ts'
import type { HandlersOf } from './handlers.ts'
import { myOrganization } from './organizations.ts'
import { record } from './record.ts'
import { keepVersion } from './versions.ts'

export const exportingHandlers = (context: ServiceContext): HandlersOf<typeof exportingMethods> => ({
  'exporting.export': async ({ agreement, outputs }, call) => {
    const places = outputs.map(({ format, to }) => ({ format, path: context.grants.pathFor(to, call.door) }))
    const steps = stepCounter(call, places.length + 2)
    steps.next(progressText.assembling)
    const draft = draftText(context, agreement)
    const material = await gather(context, draft)
    const made: { format: ExportFormat; path: string; bytes: Uint8Array }[] = []
    for (const { format, path } of places) {
      steps.next(doing[format])
      made.push({ format, path, bytes: await makers[format](context, material, call) })
    }
    steps.next(progressText.saving)
    const files: ExportedFile[] = []
    for (const { format, path, bytes } of made) {
      call.signal.throwIfAborted()
      await writeFileAtomically(path, bytes)
      files.push({ format, path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
    }
    const version = transaction(context.db, () => {
      endEditing(context, draft.agreement.id)
      const number = keepVersion(context, draft)
      record(context, 'agreement.exported', draft.agreement.id, { version: number, files: files.map(({ format, sha256 }) => ({ format, sha256 })) })
      return number
    })
    return { version, files }
  },
})

interface Material {
  readonly document: ResolvedDocument
  readonly style: HouseStyle
  readonly facts: PdfFacts
}

async function gather(context: ServiceContext, { agreement, template, tree, answers }: DraftText): Promise<Material> {
  const createdAt = context.now()
  const faces = await context.fontFaces()
  const document = resolve(tree, answers, template.questions)
  const { organization } = myOrganization(context)
  return {
    document,
    style: {
      paper: 'letter',
      fontFaceCss: faces.map(({ css }) => css).join(''),
      marginFontFaceCss: marginFaces(faces, `${organization.name}${agreement.number}${document.title}`),
      organization: organization.name,
      documentNumber: agreement.number,
      draft: agreement.state === 'draft',
      createdAt,
    },
    facts: {
      title: agreement.title,
      language: document.language,
      author: organization.name,
      subject: template.title,
      keywords: [agreement.number],
      createdAt,
    },
  }
}

/** Half a megabyte of fonts in each margin made printing several times slower: only what its words need is sent along. */
function marginFaces(faces: readonly FontFace[], words: string): string {
  const extended = /[\u0100-\u02ff\u1d00-\u1eff\u2c60-\u2c7f\ua720-\ua7ff]/.test(words)
  const needed = faces.filter(({ weight, style, script }) => weight === '400' && style === 'normal' && (extended || script === 'latin'))
  return needed.map(({ css }) => css).join('')
}

type Maker = (context: ServiceContext, material: Material, call: Call) => Promise<Uint8Array>

const doing: Readonly<Record<ExportFormat, string>> = {
  pdf: progressText.printing,
  docx: progressText['writing-docx'],
  html: progressText['writing-html'],
}

const makers: Readonly<Record<ExportFormat, Maker>> = {
  // A web page for reading: half a megabyte of fonts is for print.
  html: async (_context, { document, style }) => new TextEncoder().encode(toHtml(document, { ...style, fontFaceCss: '' })),
  docx: (context, { document, style }, { signal }) => context.work.run('docx', { document, style }, { signal }),
  pdf: async (context, { document, style, facts }, { signal }) => {
    const printed = await print(context, toHtml(document, style), printOptions(style, document), signal)
    return context.work.run('finishPdf', { printed, facts }, { signal })
  },
}

async function print({ shell, newId }: ServiceContext, html: string, options: Parameters<ServiceContext['shell']['printPdf']>[2], signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted()
  const job = newId()
  const cancel = () => void shell.cancelPrint(job)
  signal.addEventListener('abort', cancel, { once: true })
  try {
    return await shell.printPdf(job, html, options)
  } catch (error) {
    if (error instanceof ProblemError || signal.aborted) throw error
    throw failure('printing-failed', { reason: error instanceof Error ? error.message : String(error) })
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

function stepCounter(call: Call, total: number) {
  let done = 0
  return {
    next: (says: string) => {
      call.signal.throwIfAborted()
      call.progress({ done: done++, total, says })
    },
  }
}
