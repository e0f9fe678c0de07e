import type { ExportFormat } from '../../../main/contract/exporting.ts'

/** "NDA-2026-001 Title.pdf", not too long; what a file system does not take, the shell takes out. */
export function fileNameFor(number: string, title: string, format: ExportFormat): string {
  const words = title.replace(/\s+/g, ' ').trim()
  const short = [...words].slice(0, 80).join('').replace(/[. ]+$/, '')
  return `${number} ${short}.${format}`
}
