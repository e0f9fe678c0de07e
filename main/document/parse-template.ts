import { openTemplate } from './open-template.ts'
import type { ParsedTemplate, TemplateSource } from './template.ts'

/**
 * A template from its files. Either the template, or everything that is wrong with it: file, line, what, and what to do. Never
 * throws: a template may come from anywhere.
 */
export function parseTemplate(source: TemplateSource): ParsedTemplate {
  const { structure, problems } = openTemplate(source)
  return structure !== null && problems.length === 0 ? { ok: true, template: structure.template } : { ok: false, problems }
}
