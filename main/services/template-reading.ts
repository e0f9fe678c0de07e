import type { TemplateContents, templateReadingMethods } from '../contract/template-reading.ts'
import { resolve } from '../document/resolve.ts'
import type { Template } from '../document/template.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { houseStyle } from './house-style.ts'
import { templateNamed } from './templates.ts'

export const templateReadingHandlers = (context: ServiceContext): HandlersOf<typeof templateReadingMethods> => ({
  'templates.contents': () => context.shelf.usable.map(({ template }) => contents(template)),
  'templates.read': ({ template: id }) => {
    const { template, example } = templateNamed(context.shelf, id)
    return { contents: contents(template), document: resolve(template.tree, example, template.questions, houseStyle(context).numbering) }
  },
})

function contents({ id, title, kind, version, summary, tree, questions, requires }: Template): TemplateContents {
  return { id, title, kind, version, summary, clauses: tree.body.filter((block) => block.kind === 'clause').length, questions: questions.length, requirements: requires.length }
}
