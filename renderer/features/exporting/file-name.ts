import type { ExportFormat } from '../../../main/contract/exporting.ts'

/** "NDA-2026-001 Title.pdf": only what every file system takes, and not too long. */
export function fileNameFor(number: string, title: string, format: ExportFormat): string {
  const words = title
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const short = [...words].slice(0, 80).join('').replace(/[. ]+$/, '')
  return `${[number, short].filter(Boolean).join(' ')}.${format}`
}
