import { ProblemError } from '../contract/problem.ts'
import type { TemplateSummary, templateMethods } from '../contract/templates.ts'
import type { Template } from '../document/template.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import type { ShelvedTemplate, TemplateShelf } from './template-shelf.ts'

export const templateHandlers = ({ shelf }: ServiceContext): HandlersOf<typeof templateMethods> => ({
  'templates.list': () => ({ templates: shelf.usable.map(({ template }) => summary(template)), broken: shelf.broken }),
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

function summary({ id, title, kind, version, summary }: Template): TemplateSummary {
  return { id, title, kind, version, summary }
}
