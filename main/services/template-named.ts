import { ProblemError } from '../contract/problem.ts'
import type { ShelvedTemplate, TemplateShelf } from './template-shelf.ts'

/** The template of this name; throws the problem that says why there is none. */
export function templateNamed(shelf: TemplateShelf, id: string): ShelvedTemplate {
  const found = shelf.find(id)
  if ('code' in found) throw new ProblemError(found)
  return found
}
