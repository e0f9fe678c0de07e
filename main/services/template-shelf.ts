import { parse } from 'yaml'
import { problem, type Problem } from '../contract/problem.ts'
import { checkAnswers } from '../document/answers.ts'
import { parseTemplate } from '../document/parse-template.ts'
import type { Template, TemplateProblem, TemplateSource } from '../document/template.ts'
import type { Answers } from '../domain/answer.ts'
import type { TemplateFolder, TemplateFolders } from '../files/template-folders.ts'

/** A template that can be used. */
export interface ShelvedTemplate {
  readonly template: Template
  readonly source: TemplateSource
  readonly example: Answers
}

interface Shelf {
  readonly usable: ReadonlyMap<string, ShelvedTemplate>
  readonly broken: ReadonlyMap<string, readonly TemplateProblem[]>
}

/** The templates of this installation, read and parsed once, when one is first asked for. A broken one leaves the others usable. */
export class TemplateShelf {
  private shelf: Shelf | undefined
  private readonly read: () => TemplateFolders

  constructor(read: () => TemplateFolders) {
    this.read = read
  }

  get usable(): readonly ShelvedTemplate[] {
    return [...this.load().usable.values()]
  }

  get broken(): readonly { readonly id: string; readonly problems: readonly TemplateProblem[] }[] {
    return [...this.load().broken].map(([id, problems]) => ({ id, problems }))
  }

  /** The template, or why it cannot be used. */
  find(id: string): ShelvedTemplate | Problem {
    const { usable, broken } = this.load()
    const problems = broken.get(id)
    if (problems) {
      const items = problems.map(({ file, line, message, remedy }) => ({ at: `${file}, line ${line}`, says: message, remedy }))
      return problem('template-broken', { template: id, count: items.length }, items)
    }
    return usable.get(id) ?? problem('template-unknown', { template: id, known: [...usable.keys()].join(', ') || '–' })
  }

  private load(): Shelf {
    return (this.shelf ??= shelve(this.read()))
  }
}

function shelve({ folders, library }: TemplateFolders): Shelf {
  const usable = new Map<string, ShelvedTemplate>()
  const broken = new Map<string, readonly TemplateProblem[]>()
  for (const folder of folders) {
    const read = readTemplate(folder, library)
    if (read.ok) usable.set(folder.id, { template: read.template, source: read.source, example: exampleOf(folder, read.template) })
    else broken.set(folder.id, read.problems)
  }
  return { usable, broken }
}

/** The template of a folder, or everything that is wrong in its text. */
export function readTemplate(folder: TemplateFolder, library: TemplateFolders['library']) {
  const source = { file: folder.file, text: folder.text, library }
  const parsed = parseTemplate(source)
  const problems = parsed.ok ? misnamed(folder, parsed.template) : parsed.problems
  return parsed.ok && problems.length === 0 ? ({ ok: true, template: parsed.template, source } as const) : ({ ok: false, problems } as const)
}

function misnamed(folder: TemplateFolder, template: Template): readonly TemplateProblem[] {
  if (template.id === folder.id) return []
  return [{ file: folder.file, line: 1, message: `The template calls itself “${template.id}”, its folder “${folder.id}”.`, remedy: 'Give both the same name.' }]
}

/** An example that does not fit its template is no example; a test holds the built-in ones to theirs. */
function exampleOf(folder: TemplateFolder, template: Template): Answers {
  if (folder.example === null) return {}
  try {
    const checked = checkAnswers(template.questions, parse(folder.example, { maxAliasCount: 100 }))
    return checked.ok ? checked.answers : {}
  } catch {
    return {}
  }
}
