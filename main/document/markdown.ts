import type { Root } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkDirective from 'remark-directive'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'

interface Extensions {
  micromarkExtensions?: { text?: unknown }[]
  fromMarkdownExtensions?: unknown[]
}

/**
 * Markdown with block directives and tables. Inline directives are off: `remark-directive` would read the ":30" in "10:30" as one and
 * drop it. Of GitHub's additions only tables are on; its automatic links would turn addresses into links.
 */
const processor = unified().use(remarkParse).use(blockDirectives).use(tables)

export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}

function blockDirectives(this: Processor): void {
  remarkDirective.call(this as never)
  const extension = (this.data() as Extensions).micromarkExtensions?.at(-1)
  if (extension !== undefined) delete extension.text
}

function tables(this: Processor): void {
  const data = this.data() as Extensions
  ;(data.micromarkExtensions ??= []).push(gfmTable())
  ;(data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown())
}
