import { createHash } from 'node:crypto'
import type { Destination, ExportedFile, ExportFormat, exportingMethods } from '../contract/exporting.ts'
import { progressText } from '../contract/messages/progress.ts'
import { failure } from '../contract/problem.ts'
import type { ResolvedDocument } from '../document/resolved.ts'
import type { AgreementState } from '../domain/agreement.ts'
import type { HouseStyle } from '../export/house-style.ts'
import { toHtml } from '../export/html.ts'
import type { PdfFacts } from '../export/pdf.ts'
import { writeFilesAtomically } from '../files/atomic-write.ts'
import { isInside, realPath } from '../files/paths.ts'
import { transaction } from '../store/database.ts'
import { agreementNamed } from './agreement-named.ts'
import type { Call, ServiceContext } from './context.ts'
import { type DraftText, draftText, resolved } from './draft-text.ts'
import { endEditing } from './editing.ts'
import type { HandlersOf } from './handlers.ts'
import { houseStyle } from './house-style.ts'
import { myOrganization } from './organizations.ts'
import { printDocument } from './print-document.ts'
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
    const material = gather(context, draft)
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
  'exporting.preview': ({ agreement }, call) => makers.pdf(context, gather(context, draftText(context, agreement)), call),
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

/** The states in which the words may still change: what is exported then says so on each page. */
const changing: ReadonlySet<AgreementState> = new Set(['draft', 'in-review', 'approved'])

function gather(context: ServiceContext, draft: DraftText): Material {
  const { agreement, template } = draft
  const createdAt = context.now()
  const document = resolved(draft)
  const { organization } = myOrganization(context)
  const { paper, font, contents, letterhead } = houseStyle(context)
  return {
    document,
    style: {
      paper,
      font,
      contents,
      letterhead: letterhead.shown ? letterhead : null,
      fontFaceCss: '',
      marginFontFaceCss: '',
      organization: organization.name,
      documentNumber: agreement.number,
      draft: changing.has(agreement.state),
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

type Maker = (context: ServiceContext, material: Material, call: Call) => Promise<Uint8Array>

const doing: Readonly<Record<ExportFormat, string>> = {
  pdf: progressText.printing,
  docx: progressText['writing-docx'],
  html: progressText['writing-html'],
}

const makers: Readonly<Record<ExportFormat, Maker>> = {
  // A web page for reading: fonts are for print.
  html: async (_context, { document, style }) => new TextEncoder().encode(toHtml(document, style)),
  docx: (context, { document, style }, { signal }) => context.work.run('docx', { document, style }, { signal }),
  pdf: async (context, { document, style, facts }, { signal }) => {
    const printed = await printDocument(context, document, style, signal)
    return context.work.run('finishPdf', { printed, facts }, { signal })
  },
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
