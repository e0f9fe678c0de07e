import type { ResolvedDocument } from '../document/resolved.ts'
import { escapeHtml } from './escape.ts'
import type { HouseStyle } from './house-style.ts'

/**
 * docProps/core.xml (ECMA-376 part 2, core properties). Written here since the docx library puts the clock's time into its own, and
 * then no two files are alike.
 */
export function corePropertiesXml(doc: ResolvedDocument, style: HouseStyle): string {
  const author = escapeHtml(style.organization || 'Entente')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeHtml(doc.title)}</dc:title><dc:subject>${escapeHtml(style.documentNumber)}</dc:subject><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>${dates(style)}<dc:language>${escapeHtml(doc.language)}</dc:language></cp:coreProperties>`
}

function dates({ createdAt }: HouseStyle): string {
  if (createdAt === undefined) return ''
  const time = new Date(createdAt).toISOString().replace(/\.\d+Z$/, 'Z')
  return `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`
}
