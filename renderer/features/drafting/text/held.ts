import { fill } from '../../../../main/contract/messages/fill.ts'
import { editorWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { Draft } from '../../../../main/contract/drafting.ts'
import type { Answers } from '../../../../main/domain/answer.ts'
import { documentWords } from '../../../../main/document/document-words.ts'
import { treeIdOf } from '../../../../main/document/copies.ts'
import type { NumberingScheme } from '../../../../main/document/numbering-scheme.ts'
import { resolve } from '../../../../main/document/resolve.ts'
import type { ResolvedInline } from '../../../../main/document/resolved.ts'
import type { Block, Inline } from '../../../../main/document/tree.ts'
import type { Held, Shown } from '../editor/shown.ts'
import type { Mark } from './numbers.ts'

/** How what the editor holds reads with these answers, in a text that has these marks. */
export function shownWith({ tree, questions, numbering }: Draft, answers: Answers, marks: ReadonlyMap<string, Mark>): Shown {
  const read = (content: readonly Inline[]): readonly ResolvedInline[] => {
    const [paragraph] = resolve({ language: tree.language, title: [], body: [{ kind: 'paragraph', id: 'x', content }] }, answers, questions, numbering).body
    return paragraph?.kind === 'paragraph' ? paragraph.content : []
  }
  const labelOf = (value: string) => questions.find(({ id }) => id === value.split('.')[0])?.label ?? value
  return {
    inline: (part): Held => {
      if (part.kind === 'reference') return { text: referenceText(part, markOf(part.target, marks), numbering, tree.language) ?? textOf(read([part])), about: editorWords.aboutReference }
      const inlines = read([part])
      if (part.kind === 'field') return { text: textOf(inlines), about: fill(editorWords.aboutField, { question: labelOf(part.value) }), blank: inlines.some((inline) => inline.kind === 'field' && inline.blank) }
      const text = textOf(inlines)
      return { text: text || editorWords.conditional, about: editorWords.aboutKeptWords, blank: text === '' }
    },
    block: (part): Held => ({ text: blockText(part, marks), about: editorWords.aboutKeptBlock }),
  }
}

/** Where a clause is referred to that is there more than once, the first of its copies stands for all. */
function markOf(target: string, marks: ReadonlyMap<string, Mark>): Mark | undefined {
  return marks.get(target) ?? [...marks.values()].find(({ id }) => treeIdOf(id) === target)
}

/** The number with the noun that the numbering scheme leaves to it. */
function referenceText({ noun }: Extract<Inline, { kind: 'reference' }>, mark: Mark | undefined, scheme: NumberingScheme, language: string): string | null {
  if (mark === undefined) return null
  const bare = mark.kind !== 'clause' || noun === undefined || scheme === 'section' || (scheme === 'article' && mark.level === 1)
  const { section, sections } = documentWords(language)
  return bare ? mark.says : `${noun.endsWith('s') ? sections : section} ${mark.says}`
}

function textOf(content: readonly ResolvedInline[]): string {
  return content.map((inline) => inline.text).join('')
}

function blockText(block: Block, marks: ReadonlyMap<string, Mark>): string {
  switch (block.kind) {
    case 'clause':
    case 'schedule': {
      const mark = markOf(block.id, marks)
      return mark === undefined ? editorWords.keptHidden : fill(editorWords.keptClause, { number: mark.says, words: mark.title })
    }
    case 'rows':
      return editorWords.keptRows
    case 'signatures':
      return editorWords.keptSignatures
    case 'each':
      return editorWords.keptEach
    default:
      return editorWords.keptTable
  }
}
