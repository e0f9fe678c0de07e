import type { BodyContext } from './body-context.ts'
import { hasMaskCharacters, maskFields } from './fields-mask.ts'
import type { FrontMatter } from './front-matter.ts'
import { parseMarkdown } from './markdown.ts'
import { parseBlocks } from './parse-blocks.ts'
import type { Block } from './tree.ts'

/** What reading a body needs beside its text. */
export type BodySetting = Omit<BodyContext, 'lineOffset' | 'source' | 'tokens' | 'readBlocks'>

/** The body of a template or library file as blocks; `level` is that of a clause at its top. */
export function parseBody(head: FrontMatter, owner: string, level: number, setting: BodySetting): { blocks: Block[]; context: BodyContext } {
  const lineOffset = head.bodyLine - 1
  const { text, tokens, unclosed } = maskFields(head.body)
  for (const line of unclosed) {
    setting.problems.add(setting.file, line + lineOffset, 'Double braces are not in pairs on this line.', 'A field is {{question}}, on one line; to print one as it stands write \\{{question}}.')
  }
  for (const [index, line] of head.body.split('\n').entries()) {
    if (hasMaskCharacters(line)) setting.problems.add(setting.file, head.bodyLine + index, 'The text has private-use characters (U+E000 or U+E001).', 'Take them out; no font prints them.')
  }
  const context: BodyContext = { ...setting, lineOffset, source: text, tokens, readBlocks: (nodes, place) => parseBlocks(nodes, place, context) }
  return { blocks: parseBlocks(parseMarkdown(text).children, { owner, level, listDepth: 0, inDefinition: false }, context), context }
}
