import { parse } from 'yaml'
import { problem, type Problem } from '../contract/problem.ts'
import { checkAnswers } from '../document/answers.ts'
import { parseTemplate } from '../document/parse-template.ts'
import type { Template, TemplateProblem, TemplateSource } from '../document/template.ts'
import type { Answers } from '../domain/answer.ts'
import type { OwnTemplateFolder } from '../files/own-templates.ts'
import type { TemplateFolder, TemplateFolders } from '../files/template-folders.ts'

/** A template that can be used. */
export interface ShelvedTemplate {
  readonly template: Template
  readonly source: TemplateSource
  readonly example: Answers
  /** A person of ours made it; the others came with the app. */
  readonly own: boolean
  /** There are changes that are not in use yet. */
  readonly unfinished: boolean
}

interface Shelf {
  readonly usable: ReadonlyMap<string, ShelvedTemplate>
  readonly broken: ReadonlyMap<string, readonly TemplateProblem[]>
}

/**
 * The templates of this installation, read and parsed once, when one is first asked for, and the person's own, read again when they
 * were changed. A broken one leaves the others usable.
 */
export class TemplateShelf {
  private folders: TemplateFolders | undefined
  private shelf: { readonly of: readonly OwnTemplateFolder[]; readonly shelf: Shelf } | undefined
  private readonly parsed = new Map<string, ReturnType<typeof readTemplate>>()
  private readonly read: () => TemplateFolders
  private readonly readOwn: () => readonly OwnTemplateFolder[]

  constructor(read: () => TemplateFolders, readOwn: () => readonly OwnTemplateFolder[] = () => none) {
    this.read = read
    this.readOwn = readOwn
  }

  get usable(): readonly ShelvedTemplate[] {
    return [...this.load().usable.values()]
  }

  get broken(): readonly { readonly id: string; readonly problems: readonly TemplateProblem[] }[] {
    return [...this.load().broken].map(([id, problems]) => ({ id, problems }))
  }

  /** The clauses that templates share. */
  get library(): TemplateFolders['library'] {
    return this.builtIn().library
  }

  /** The folder that a template was read from, built in or own. */
  folder(id: string): TemplateFolder | undefined {
    return this.builtIn().folders.find((each) => each.id === id) ?? this.readOwn().find((each) => each.id === id)
  }

  /** The template, or why it cannot be used. */
  find(id: string): ShelvedTemplate | Problem {
    const { usable, broken } = this.load()
    const problems = broken.get(id)
    if (problems) return brokenTemplate(id, problems)
    return usable.get(id) ?? problem('template-unknown', { template: id, known: [...usable.keys()].join(', ') || '–' })
  }

  private builtIn(): TemplateFolders {
    return (this.folders ??= this.read())
  }

  private load(): Shelf {
    const own = this.readOwn()
    if (this.shelf?.of !== own) this.shelf = { of: own, shelf: this.shelve(own) }
    return this.shelf.shelf
  }

  private shelve(own: readonly OwnTemplateFolder[]): Shelf {
    const { folders, library } = this.builtIn()
    const usable = new Map<string, ShelvedTemplate>()
    const broken = new Map<string, readonly TemplateProblem[]>()
    const builtIn = new Set(folders.map(({ id }) => id))
    for (const folder of [...folders, ...own.filter(({ id }) => !builtIn.has(id))]) {
      const read = this.parse(folder, library)
      const working = 'working' in folder ? folder.working : null
      const unfinished = working !== null && working !== folder.text
      if (read.ok) usable.set(folder.id, { template: read.template, source: read.source, example: exampleOf(folder, read.template), own: !builtIn.has(folder.id), unfinished })
      else broken.set(folder.id, read.problems)
    }
    return { usable, broken }
  }

  /** Only what was changed is parsed again. */
  private parse(folder: TemplateFolder, library: TemplateFolders['library']) {
    const key = `${folder.id}\n${folder.text}`
    const known = this.parsed.get(key) ?? readTemplate(folder, library)
    if (this.parsed.size > remembered) this.parsed.clear()
    this.parsed.set(key, known)
    return known
  }
}

const none: readonly OwnTemplateFolder[] = []
const remembered = 2_000

/** The problem that names everything wrong in a template. */
export function brokenTemplate(id: string, problems: readonly TemplateProblem[]): Problem {
  const items = problems.slice(0, 100).map(({ file, line, message, remedy }) => ({ at: `${file}, line ${line}`, says: message, remedy }))
  return problem('template-broken', { template: id, count: problems.length }, items)
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
