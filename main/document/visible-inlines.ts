import type { Answers } from '../domain/answer.ts'
import { formatField } from './format-field.ts'
import type { ResolvedInline } from './resolved.ts'
import type { Question } from './template.ts'
import type { Inline } from './tree.ts'

/** What a resolution knows: the answers, their questions, and whether a condition holds. */
export interface Reading {
  readonly answers: Answers
  readonly questions: ReadonlyMap<string, Question>
  readonly language: string
  readonly holds: (condition: string | undefined) => boolean
}

/** Running text without its conditions, fields as texts. References have no text yet: numbers are given when all clauses are known. */
export function visibleInlines(content: readonly Inline[], reading: Reading): ResolvedInline[] {
  return tidy(content.flatMap((inline) => visible(inline, reading)))
}

function visible(inline: Inline, reading: Reading): ResolvedInline[] {
  switch (inline.kind) {
    case 'text':
      return [{ kind: 'text', text: inline.text, strong: inline.strong === true, emphasis: inline.emphasis === true }]
    case 'field': {
      const { kind, value, format, ...style } = inline
      return [{ kind, ...formatField(value, format, reading.questions, reading.answers, reading.language), ...style }]
    }
    case 'reference':
      return [{ kind: 'reference', target: inline.target, text: '' }]
    case 'each':
      return []
    case 'when':
      return reading.holds(inline.condition) ? inline.content.flatMap((each) => visible(each, reading)) : []
  }
}

/** Words that went with their condition leave a space on either side: one of them goes too, and so do those at the ends. */
function tidy(content: readonly ResolvedInline[]): ResolvedInline[] {
  const tidied: ResolvedInline[] = []
  for (const inline of content) {
    const before = tidied.at(-1)
    const afterSpace = before === undefined || (before.kind === 'text' && /[ \n]$/.test(before.text))
    if (inline.kind !== 'text') tidied.push(inline)
    else {
      const text = afterSpace ? inline.text.replace(/^ +/, '') : inline.text
      if (text !== '') tidied.push({ ...inline, text })
    }
  }
  const last = tidied.at(-1)
  if (last?.kind === 'text') tidied.splice(-1, 1, { ...last, text: last.text.trimEnd() })
  return tidied.filter((inline) => inline.kind !== 'text' || inline.text !== '')
}

/** Whether running text prints anything at all. */
export function saysNothing(content: readonly ResolvedInline[]): boolean {
  return content.every((inline) => inline.kind === 'text' && inline.text.trim() === '')
}
