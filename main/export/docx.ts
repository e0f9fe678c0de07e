import { Document, Packer } from 'docx'
import type { ResolvedDocument } from '../document/resolved.ts'
import { cleanText } from '../domain/clean-text.ts'
import { corePropertiesXml } from './docx-properties.ts'
import { documentSection } from './docx-section.ts'
import { asMultilevel, documentNumbering } from './docx-numbering.ts'
import { documentStyles } from './docx-styles.ts'
import type { HouseStyle } from './house-style.ts'
import { withZipDate } from './zip-date.ts'

/**
 * The document as a Word file that a lawyer can go on with: clauses numbered by Word itself, heading styles, references as fields
 * that follow, real lists and tables. The same document and style give the same bytes.
 */
export async function toDocx(doc: ResolvedDocument, style: HouseStyle): Promise<Uint8Array> {
  const file = new Document({
    title: cleanText(doc.title),
    styles: documentStyles(doc, style),
    numbering: documentNumbering(doc),
    features: { updateFields: false },
    sections: [documentSection(doc, style)],
  })
  asMultilevel(file.Numbering)
  const core = { path: 'docProps/core.xml', data: corePropertiesXml(doc, style) }
  const bytes = await Packer.pack(file, 'uint8array', undefined, [core])
  return withZipDate(bytes, style.createdAt)
}
