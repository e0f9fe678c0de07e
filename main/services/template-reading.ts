import type { TemplateContents, templateReadingMethods } from '../contract/template-reading.ts'
import { resolve } from '../document/resolve.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { houseStyle } from './house-style.ts'
import type { ShelvedTemplate } from './template-shelf.ts'
import { templateNamed } from './template-named.ts'
import { templateSummary } from './templates.ts'

export const templateReadingHandlers = (context: ServiceContext): HandlersOf<typeof templateReadingMethods> => ({
  'templates.contents': () => context.shelf.usable.map((shelved) => contents(context, shelved)),
  'templates.read': ({ template: id }) => {
    const shelved = templateNamed(context.shelf, id)
    const { template, example } = shelved
    return { contents: contents(context, shelved), document: resolve(template.tree, example, template.questions, houseStyle(context).numbering) }
  },
})

function contents(context: ServiceContext, shelved: ShelvedTemplate): TemplateContents {
  const { tree, questions, requires } = shelved.template
  return { ...templateSummary(context, shelved), clauses: tree.body.filter((block) => block.kind === 'clause').length, questions: questions.length, requirements: requires.length }
}
