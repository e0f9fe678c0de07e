import type { ExportFormat } from '../exporting.ts'

/** A format inside a sentence: "Version 2 went out: PDF". */
export const formatWords: Readonly<Record<ExportFormat, string>> = { pdf: 'PDF', docx: 'Word', html: 'Web page' }
