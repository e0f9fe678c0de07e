import { LineCounter, parseDocument } from 'yaml'
import type { Problems } from './problems.ts'

/** The two halves of a template or library file. Lines count from 1 in the whole file. */
export interface FrontMatter {
  /** What the YAML says; not checked yet. */
  readonly data: unknown
  readonly body: string
  /** The line in the file that the body's first line is. */
  readonly bodyLine: number
  /** Where a value stands in the file; its nearest parent when it is missing. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/** YAML aliases let a few lines grow without end: more uses than this are refused. */
const mostAliases = 20

/** Takes a file apart at its `---` lines; null (with problems said) when that is not possible. */
export function splitFrontMatter(file: string, text: string, problems: Problems): FrontMatter | null {
  const match = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text)
  if (match === null) {
    problems.add(file, 1, 'The file does not begin with front matter.', 'Begin with a line "---", then id, version and title, then another line "---".')
    return null
  }
  const lines = new LineCounter()
  const document = parseDocument(match[1] ?? '', { lineCounter: lines, prettyErrors: false, schema: 'core' })
  // The YAML's own first line is the second of the file.
  const lineAt = (offset: number): number => lines.linePos(offset).line + 1
  for (const error of [...document.errors, ...document.warnings]) {
    problems.add(file, lineAt(error.pos[0]), `The front matter is not valid YAML: ${error.message}.`, 'Check the indentation, the colons and the quotes of this line.')
  }
  if (document.errors.length > 0) return null
  try {
    return {
      data: document.toJS({ maxAliasCount: mostAliases }),
      body: text.slice(match[0].length),
      bodyLine: match[0].split('\n').length,
      lineOf: (path) => lineAt(offsetOf(document, path)),
    }
  } catch {
    problems.add(file, 2, 'The front matter repeats parts of itself (YAML aliases) too often.', 'Write the values out.')
    return null
  }
}

function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) return Number(node.range[0])
  }
  return 0
}
