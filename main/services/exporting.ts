import { createHash } from 'node:crypto'
import type { Destination, ExportedFile, ExportFormat, exportingMethods } from '../contract/exporting.ts'
import { progressText } from '../contract/messages/progress.ts'
import { failure, ProblemError } from '../contract/problem.ts'
import { resolve } from '../document/resolve.ts'
import type { ResolvedDocument } from '../document/resolved.ts'
import type { HouseStyle } from '../export/house-style.ts'
import { toHtml } from '../export/html.ts'
import type { PdfFacts } from '../export/pdf.ts'
import { printOptions } from '../export/print.ts'
import type { FontFace } from '../files/fonts.ts'
import { writeFilesAtomically } from '../files/atomic-write.ts'
import { isInside, realPath } from '../files/paths.ts'
import { transaction } from '../store/database.ts'
import { agreementNamed } from './agreements.ts'
import type { Call, ServiceContext } from './context.ts'
import { type DraftText, draftText } from './draft-text.ts'
import { endEditing } from './editing.ts'
import type { HandlersOf } from './handlers.ts'
import { myOrganization } from './organizations.ts'
import { record } from './record.ts'
import { keepVersion, versionNow } from './versions.ts'

export const exportingHandlers = (context: ServiceContext): HandlersOf<typeof exportingMethods> => ({
  'exporting.export': async ({ agreement, outputs }, call) => {
    const places = await placesFor(context, outputs, call)
    const steps = stepCounter(call, places.length + 2)
    steps.next(progressText.assembling)
    // What is exported and what is kept as the version that went out are read in one go: answers may change while it prints.
    const { id } = agreementNamed(context, agreement)
    endEditing(context, id)
    const draft = draftText(context, id)
    const goesOut = versionNow(context, draft.agreement)
    const material = await gather(context, draft)
    const made: { format: ExportFormat; path: string; bytes: Uint8Array }[] = []
    for (const { format, path } of places) {
      steps.next(doing[format])
      made.push({ format, path, bytes: await makers[format](context, material, call) })
    }
    steps.next(progressText.saving)
    await writeFilesAtomically(made)
    const files = made.map(({ format, path, bytes }): ExportedFile => ({ format, path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }))
    const version = transaction(context.db, () => {
      const number = keepVersion(context, goesOut)
      record(context, 'agreement.exported', id, { version: number, files: files.map(({ format, sha256 }) => ({ format, sha256 })) })
      return number
    })
    return { version, files }
  },
})

type Outputs = readonly { readonly format: ExportFormat; readonly to: Destination }[]

/** Where each format goes: not two to one place, and never into the data folder. */
async function placesFor({ grants, folder }: ServiceContext, outputs: Outputs, { door }: Call) {
  const places = outputs.map(({ format, to }) => ({ format, path: grants.pathFor(to, format, door) }))
  const seen = new Set<string>()
  for (const { path } of places) {
    const target = await realPath(path)
    if (seen.has(target)) throw failure('paths-equal', { path })
    seen.add(target)
    if (isInside(target, await realPath(folder.root))) throw failure('path-in-data-folder', { path, folder: folder.root })
  }
  return places
}

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
      font: 'tinos',
      contents: false,
      letterhead: null,
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
    signal.throwIfAborted()
    if (error instanceof ProblemError) throw error
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
