import { join } from 'node:path'
import { resolve } from '../../main/document/resolve.ts'
import type { Question } from '../../main/document/template.ts'
import type { Answer, Answers } from '../../main/domain/answer.ts'
import { readTemplateFolders } from '../../main/files/template-folders.ts'
import { TemplateShelf } from '../../main/services/template-shelf.ts'
import { type Findings, line } from './line.ts'
import { interleave, timed } from './measure.ts'
import type { World } from './world.ts'

const template = 'data-sharing-agreement'

/** The data-sharing agreement with every module that answers can bring in, as each keystroke resolves it, against reading its tree from JSON. */
export async function resolveAll({ root }: World): Promise<Findings> {
  const found = new TemplateShelf(() => readTemplateFolders(join(root, 'templates'))).find(template)
  if (!('template' in found)) throw new Error(found.says)
  const { tree, questions } = found.template
  const answers = everyModule(questions, found.example)
  const stored = JSON.stringify(tree)
  const times = await interleave({ ours: timed(() => resolve(tree, answers, questions)), bare: timed(() => JSON.parse(stored)) }, { warmUps: 10, rounds: 100 })
  return { lines: [line({ what: `resolve ${template}, every module`, yardstick: 'reading its tree from JSON', statistic: 'p95' }, times.ours, times.bare)], notes: [] }
}

/** The example with every yes-or-no question answered yes. */
function everyModule(questions: readonly Question[], example: Answers): Answers {
  return { ...example, ...Object.fromEntries(questions.filter(({ type }) => type === 'boolean').map(({ id }): [string, Answer] => [id, true])) }
}
