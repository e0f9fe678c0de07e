import type { ExportFormat } from '../contract/exporting.ts'
import { progressText } from '../contract/messages/progress.ts'
import type { ResolvedDocument } from '../document/resolved.ts'
import type { AgreementState } from '../domain/agreement.ts'
import type { HouseStyle } from '../export/house-style.ts'
import { toHtml } from '../export/html.ts'
import type { PdfFacts } from '../export/pdf.ts'
import type { Call, ServiceContext } from './context.ts'
import { type DraftText, resolved } from './draft-text.ts'
import { houseStyle } from './house-style.ts'
import { myOrganization } from './organizations.ts'
import { printDocument } from './print-document.ts'

/** All that the files of an agreement are made of, read at one moment. */
export interface Material {
  readonly document: ResolvedDocument
  readonly style: HouseStyle
  readonly facts: PdfFacts
}

/** The states in which the words may still change: what is exported then says so on each page. */
const changing: ReadonlySet<AgreementState> = new Set(['draft', 'in-review', 'approved'])

export function gather(context: ServiceContext, draft: DraftText): Material {
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

type Maker = (context: ServiceContext, material: Material, call: Pick<Call, 'signal'>, onPrinted?: () => void) => Promise<Uint8Array>

/** What is being done while a format is made. */
export const doing: Readonly<Record<ExportFormat, string>> = {
  pdf: progressText.printing,
  docx: progressText['writing-docx'],
  html: progressText['writing-html'],
}

export const makers: Readonly<Record<ExportFormat, Maker>> = {
  // A web page for reading: fonts are for print.
  html: async (_context, { document, style }) => new TextEncoder().encode(toHtml(document, style)),
  docx: (context, { document, style }, { signal }) => context.work.run('docx', { document, style }, { signal }),
  pdf: async (context, { document, style, facts }, { signal }, onPrinted) => {
    const printed = await printDocument(context, document, style, signal)
    onPrinted?.()
    return context.work.run('finishPdf', { printed, facts }, { signal })
  },
}
