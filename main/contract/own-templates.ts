import { z } from 'zod'
import type { TemplateSource } from '../document/template.ts'
import { destination } from './exporting.ts'
import { ask } from './method.ts'
import { line } from './typed-text.ts'

/** The name of a folder among own templates: nothing that leads out of it. */
const template = z.string().min(1).max(80).regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
const anyTemplate = z.string().min(1).max(100)
/** More than a template may have, so that one that is too long is told so with its line. */
const text = z.string().max(1_000_000)
const title = line(200).pipe(z.string().min(1))

/** An own template as it is worked on. */
export interface OpenedTemplate {
  readonly id: string
  /** The text with all changes, finished or not. */
  readonly text: string
  /** The answers of its example, as YAML. */
  readonly example: string
  /** What a save names, so that it overwrites nothing that it has not seen. */
  readonly base: string
  /** The text that drafts begin with. */
  readonly inUse: string
  readonly library: TemplateSource['library']
}

export interface RemovedTemplate {
  readonly id: string
  readonly title: string
}

export const ownTemplateMethods = {
  /** Makes an own template of any other; answers its id. */
  'ownTemplates.copy': ask(z.strictObject({ template: anyTemplate, title: title.optional() })).gives<{ readonly id: string; readonly title: string }>(),
  'ownTemplates.open': ask(z.strictObject({ template })).gives<OpenedTemplate>(),
  /** Keeps what is being worked on, right or wrong: drafts go on with the text that is in use. */
  'ownTemplates.save': ask(z.strictObject({ template, base: z.string().max(100), text, example: text })).gives<{ readonly base: string }>(),
  /** Puts what was worked on to use, as a new version. One in which anything is wrong stays as it is. */
  'ownTemplates.use': ask(z.strictObject({ template, base: z.string().max(100) })).gives<{ readonly version: string }>(),
  'ownTemplates.rename': ask(z.strictObject({ template, title })).gives<{ readonly version: string }>(),
  'ownTemplates.remove': ask(z.strictObject({ template })).gives<RemovedTemplate>(),
  'ownTemplates.putBack': ask(z.strictObject({ template })).gives<RemovedTemplate>(),
  /** The Trash. */
  'ownTemplates.removed': ask(z.strictObject({})).gives<readonly RemovedTemplate[]>(),
  /** Writes a template, built in or own, into a folder of its own. */
  'ownTemplates.export': ask(z.strictObject({ template: anyTemplate, to: destination })).gives<{ readonly path: string }>(),
  /** Takes a template out of a folder (or its template.md); one in which anything is wrong is refused, with file and line. */
  'ownTemplates.import': ask(z.strictObject({ from: destination })).gives<{ readonly id: string; readonly title: string }>(),
}
