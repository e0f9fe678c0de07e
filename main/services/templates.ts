import { failure, ProblemError } from '../contract/problem.ts'
import type { TemplateSummary, templateMethods } from '../contract/templates.ts'
import type { Template } from '../document/template.ts'
import { readTemplateFolder, readTemplateFolders, type TemplateFolders } from '../files/template-folders.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { type KnownTemplates, templateProblems } from './template-problems.ts'
import { readTemplate, type ShelvedTemplate, type TemplateShelf } from './template-shelf.ts'

export const templateHandlers = ({ shelf, grants }: ServiceContext): HandlersOf<typeof templateMethods> => ({
  'templates.list': () => ({ templates: shelf.usable.map(({ template }) => summary(template)), broken: shelf.broken }),
  'templates.check': ({ folder }, { door }) => {
    const path = grants.pathFor(folder, 'read', door)
    const { folders, library } = readTemplateFolder(path) ?? readTemplateFolders(path)
    if (folders.length === 0) throw failure('no-template-there', { path })
    const known = knownTemplates(shelf, folders, library)
    return folders.map((each) => {
      const problems = templateProblems(each, library, known)
      return { id: each.id, ok: problems.length === 0, problems }
    })
  },
  'templates.get': ({ template: id }) => {
    const { template, example } = templateNamed(shelf, id)
    return { ...summary(template), groups: template.groups, questions: template.questions, example }
  },
})

/** The template of this name; throws the problem that says why there is none. */
export function templateNamed(shelf: TemplateShelf, id: string): ShelvedTemplate {
  const found = shelf.find(id)
  if ('code' in found) throw new ProblemError(found)
  return found
}

/** The templates of this installation, and those that are judged together. */
function knownTemplates(shelf: TemplateShelf, folders: TemplateFolders['folders'], library: TemplateFolders['library']): KnownTemplates {
  const judged = folders.flatMap((folder) => {
    const read = readTemplate(folder, library)
    return read.ok ? [read.template] : []
  })
  return new Map([...shelf.usable.map(({ template }) => template), ...judged].map((template) => [template.id, template]))
}

function summary({ id, title, kind, version, summary }: Template): TemplateSummary {
  return { id, title, kind, version, summary }
}
