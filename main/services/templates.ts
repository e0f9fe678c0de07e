import { failure } from '../contract/problem.ts'
import type { TemplateSummary, templateMethods } from '../contract/templates.ts'
import { readTemplateFolder, readTemplateFolders, type TemplateFolders } from '../files/template-folders.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { templateNamed } from './template-named.ts'
import { currentReview } from './template-reviews.ts'
import { type KnownTemplates, templateProblems } from './template-problems.ts'
import { readTemplate, type ShelvedTemplate, type TemplateShelf } from './template-shelf.ts'

export const templateHandlers = (context: ServiceContext): HandlersOf<typeof templateMethods> => ({
  'templates.list': () => ({ templates: context.shelf.usable.map((shelved) => templateSummary(context, shelved)), broken: context.shelf.broken }),
  'templates.check': ({ folder }, { door }) => {
    const { shelf, grants } = context
    const path = grants.pathFor(folder, 'read', door)
    const read = readTemplateFolder(path) ?? readTemplateFolders(path)
    const { folders } = read
    // What does not stand beside it is the app's own, as it is for an own template.
    const library = { ...shelf.library, ...read.library }
    if (folders.length === 0) throw failure('no-template-there', { path })
    const known = knownTemplates(shelf, folders, library)
    return folders.map((each) => {
      const problems = templateProblems(each, library, known)
      return { id: each.id, ok: problems.length === 0, problems }
    })
  },
  'templates.get': ({ template: id }) => {
    const shelved = templateNamed(context.shelf, id)
    const { template, example } = shelved
    return { ...templateSummary(context, shelved), groups: template.groups, questions: template.questions, example }
  },
})

/** The templates of this installation, and those that are judged together. */
function knownTemplates(shelf: TemplateShelf, folders: TemplateFolders['folders'], library: TemplateFolders['library']): KnownTemplates {
  const judged = folders.flatMap((folder) => {
    const read = readTemplate(folder, library)
    return read.ok ? [read.template] : []
  })
  return new Map([...shelf.usable.map(({ template }) => template), ...judged].map((template) => [template.id, template]))
}

/** A template as lists show it. */
export function templateSummary(context: Pick<ServiceContext, 'db'>, shelved: ShelvedTemplate): TemplateSummary {
  const { id, title, kind, version, summary } = shelved.template
  return { id, title, kind, version, summary, own: shelved.own, unfinished: shelved.unfinished, review: currentReview(context, shelved) }
}
