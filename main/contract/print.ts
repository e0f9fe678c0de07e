import { z } from 'zod'

/** How a document is printed: what Electron's `printToPDF` takes, lengths in inches. */
export const printOptions = z.strictObject({
  pageSize: z.enum(['Letter', 'A4']),
  margins: z.strictObject({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() }),
  displayHeaderFooter: z.literal(true),
  headerTemplate: z.string(),
  footerTemplate: z.string(),
  printBackground: z.literal(true),
  preferCSSPageSize: z.literal(true),
  generateTaggedPDF: z.literal(true),
  generateDocumentOutline: z.literal(true),
})
export type PrintOptions = z.output<typeof printOptions>
