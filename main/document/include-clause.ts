import type { NamedId, ScopeEntry, Use } from './body-context.ts'
import { nearest } from './nearest.ts'
import { parseBody } from './parse-body.ts'
import type { Problems } from './problems.ts'
import { readSource } from './read-source.ts'
import { clauseHead } from './template-schema.ts'
import type { TemplateSource } from './template.ts'
import type { Clause } from './tree.ts'

/** Reads clauses of the library for one template; everything they use is gathered where the template's own uses are. */
export function clauseReader(library: TemplateSource['library'], { properNames, ...gathered }: { problems: Problems; uses: Use[]; ids: NamedId[]; scope: ScopeEntry[]; properNames: string[] }) {
  return (id: string, when: string | undefined, file: string, line: number, level: number): Clause | null => {
    const source = Object.hasOwn(library, id) ? library[id] : undefined
    if (source === undefined) {
      const meant = nearest(id, Object.keys(library))
      gathered.problems.add(file, line, `The library has no clause "${id}".`, meant === null ? 'Add it to templates/_library, or write the clause here.' : `Did you mean "${meant}"?`)
      return null
    }
    const read = readSource(source.file, source.text, clauseHead, gathered.problems)
    if (read === null || read.head === null) return null
    if (read.head.id !== id) gathered.problems.add(source.file, read.front.lineOf(['id']), `The clause calls itself "${read.head.id}", its file "${id}".`, 'Give both one name.')
    properNames.push(...read.head.proper_names)
    const setting = { ...gathered, file: source.file, origin: { source: 'library', version: read.head.version } as const, include: null, spans: null }
    const { blocks } = parseBody(read.front, id, level + 1, setting)
    if (blocks.length === 0) gathered.problems.add(source.file, read.front.bodyLine, 'The clause is empty.', 'Write its text under the front matter.')
    gathered.ids.push({ id, file, line })
    return {
      kind: 'clause',
      id,
      ...(when === undefined ? {} : { when }),
      origin: { clause: id, source: 'library', version: read.head.version },
      heading: [{ kind: 'text', text: read.head.title }],
      children: blocks,
    }
  }
}
