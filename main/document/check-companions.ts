import type { Gathered } from './body-context.ts'
import { compile } from './expression.ts'
import { nearest } from './nearest.ts'
import type { Template } from './template.ts'

/** What only shows when companions and questions lie side by side: doubles, conditions, answers that no question gives. */
export function checkCompanions({ companions, questions }: Template, { file, lineOf, problems }: Gathered): void {
  const ids = questions.map((question) => question.id)
  for (const [index, { id, when, answers }] of companions.entries()) {
    const line = lineOf(['companions', index])
    if (companions.findIndex((each) => each.id === id) !== index) problems.add(file, line, `The companion "${id}" stands twice.`, 'Give one of them another id.')
    const compiled = compile(when, questions)
    if (!compiled.ok) problems.add(file, lineOf(['companions', index, 'when']), compiled.message, compiled.remedy)
    for (const [theirs, ours] of Object.entries(answers)) {
      if (ids.includes(ours)) continue
      const meant = nearest(ours, ids)
      problems.add(file, lineOf(['companions', index, 'answers', theirs]), `The companion "${id}" answers "${theirs}" from "${ours}", which is no question.`, meant === null ? 'Name one of the questions of this template.' : `Did you mean "${meant}"?`)
    }
  }
}
