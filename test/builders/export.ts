import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkAnswers } from '../../main/document/answers.ts'
import { resolve } from '../../main/document/resolve.ts'
import type { ResolvedDocument } from '../../main/document/resolved.ts'
import type { Answers } from '../../main/domain/answer.ts'
import type { HouseStyle } from '../../main/export/house-style.ts'
import { exampleOf, templateOf } from '../fixtures/templates.ts'

export const style: HouseStyle = { paper: 'letter', font: 'tinos', contents: false, letterhead: null, fontFaceCss: '', marginFontFaceCss: '', organization: 'City of Riverton', documentNumber: 'NDA-2026-001', draft: false, createdAt: '2026-11-22T10:00:00Z' }

/** A built-in template with the answers of its example, some of them changed. */
export function example(id: string, changed: Answers = {}): ResolvedDocument {
  const { questions, tree } = templateOf(id)
  const checked = checkAnswers(questions, exampleOf(id))
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
  return resolve(tree, { ...checked.answers, ...changed }, questions)
}

/** What people who mean harm, or who only paste from somewhere, put into an answer. */
export const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style><script>alert(2)</script>',
  '</w:t></w:r><w:r><w:t>',
  ']]>&amp;&lt;',
  '{{7*7}} {{purpose}}',
  '@purpose @term',
  ':::clause{#x}',
  '**bold** _it_ [a](javascript:alert(1)) `c` | d |',
  '# Heading',
  '1. typed number',
  'rtl \u202eevil\u202c \u2066x\u2069 \u200f',
  'العربية 中文 \ud83d\ude00',
  '%PDF-1.7 \\u0041 \\n',
] as const

/** The text of an XML part of a DOCX file. */
export function part(docx: Uint8Array, name: string): string {
  return execFileSync('unzip', ['-p', saved(docx, 'a.docx'), name.replaceAll('[', '\\[')], { encoding: 'utf8', maxBuffer: 1e8 })
}

/** A file of its own with these bytes. */
export function saved(bytes: Uint8Array | string, name: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'entente-test-')), name)
  writeFileSync(path, bytes)
  return path
}

/** Whether a program is on this machine. */
export function has(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
