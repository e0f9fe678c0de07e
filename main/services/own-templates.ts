import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import type { OpenedTemplate, ownTemplateMethods, RemovedTemplate } from '../contract/own-templates.ts'
import { failure, ProblemError } from '../contract/problem.ts'
import { editFrontMatter } from '../document/edit-front-matter.ts'
import { splitFrontMatter } from '../document/front-matter.ts'
import { nextVersion } from '../document/next-version.ts'
import { parseTemplate } from '../document/parse-template.ts'
import { Problems } from '../document/problems.ts'
import type { Template } from '../document/template.ts'
import { type OwnTemplateFolder, readForeignTemplate, writeTemplateFolder } from '../files/own-templates.ts'
import { isInside, realPath } from '../files/paths.ts'
import type { Destination } from '../contract/exporting.ts'
import type { Call, ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { record } from './record.ts'
import { brokenTemplate } from './template-shelf.ts'
import { templateNamed } from './template-named.ts'

export const ownTemplateHandlers = (context: ServiceContext): HandlersOf<typeof ownTemplateMethods> => ({
  'ownTemplates.copy': ({ template: id, title }) =>
    context.own.inTurn(() => {
      const { template, source } = templateNamed(context.shelf, id)
      return take(context, { text: source.text, example: context.shelf.folder(id)?.example ?? null }, template, title ?? `${template.title} (copy)`, { copied: id })
    }),
  'ownTemplates.open': ({ template: id }): OpenedTemplate => {
    const folder = ownNamed(context, id)
    return { id, text: workingText(folder), example: folder.example ?? '', base: baseOf(folder), inUse: folder.text, library: context.shelf.library }
  },
  'ownTemplates.save': ({ template: id, base, text, example }) =>
    context.own.inTurn(async () => {
      const folder = unchanged(context, id, base)
      await context.own.write(id, { working: text === folder.text ? null : text, ...(example === (folder.example ?? '') ? {} : { example }) })
      return told(context, { base: baseOf(ownNamed(context, id)) })
    }),
  'ownTemplates.use': ({ template: id, base }) =>
    context.own.inTurn(async () => {
      const folder = unchanged(context, id, base)
      return use(context, folder, workingText(folder), null)
    }),
  'ownTemplates.rename': ({ template: id, title }) =>
    context.own.inTurn(async () => {
      const folder = ownNamed(context, id)
      return use(context, folder, renamed(folder.text, title), folder.working === null ? null : renamed(folder.working, title))
    }),
  'ownTemplates.remove': ({ template: id }) =>
    context.own.inTurn(async () => {
      const removed = facts(ownNamed(context, id))
      await context.own.move(id, 'trash')
      record(context, 'template.removed', null, removed)
      return told(context, removed)
    }),
  'ownTemplates.putBack': ({ template: id }) =>
    context.own.inTurn(async () => {
      const folder = context.own.removed().find((each) => each.id === id)
      if (folder === undefined) throw failure('template-not-removed', { template: id })
      await context.own.move(id, 'shelf')
      record(context, 'template.put-back', null, facts(folder))
      return told(context, facts(folder))
    }),
  'ownTemplates.removed': () => context.own.removed().map(facts),
  'ownTemplates.export': async ({ template: id, to }, call) => {
    const { source } = templateNamed(context.shelf, id)
    const path = await outside(context, to, 'file', call)
    await writeTemplateFolder(path, { text: source.text, example: context.shelf.folder(id)?.example ?? null })
    return { path }
  },
  'ownTemplates.import': async ({ from }, call) => {
    const path = await outside(context, from, 'read', call)
    const folder = basename(path) === 'template.md' ? dirname(path) : path
    const read = readForeignTemplate(dirname(folder), basename(folder))
    if (read === null) throw failure('no-template-there', { path })
    const parsed = parseTemplate({ file: read.file, text: read.text, library: context.shelf.library })
    if (!parsed.ok) throw new ProblemError(brokenTemplate(read.id, parsed.problems))
    return context.own.inTurn(() => take(context, read, parsed.template, parsed.template.title, { imported: parsed.template.id }))
  },
})

/** Takes a text in as an own template under a name that nothing else has. */
async function take(context: ServiceContext, { text, example }: { readonly text: string; readonly example: string | null }, template: Template, title: string, from: object): Promise<{ readonly id: string; readonly title: string }> {
  const id = freeId(context, template.id)
  const named = editFrontMatter(normal(text), (edit) => {
    edit.set(['id'], id)
    // What prints does not change with the name that the template has among others.
    if (title !== template.title && headOf('', text)['printed_title'] === undefined) edit.set(['printed_title'], template.title)
    edit.set(['title'], title)
    edit.set(['reviewed_by_counsel'], false)
  })
  await context.own.write(id, { text: named, example })
  record(context, 'template.added', null, { id, title, version: template.version, ...from })
  return told(context, { id, title })
}

/** Puts a text to use under the next version; `working` is what is then still being worked on. */
async function use(context: ServiceContext, folder: OwnTemplateFolder, next: string, working: string | null): Promise<{ readonly version: string }> {
  const source = { file: folder.file, library: context.shelf.library }
  const before = parseTemplate({ ...source, text: folder.text })
  const after = parseTemplate({ ...source, text: next })
  if (!after.ok) throw new ProblemError(brokenTemplate(folder.id, after.problems))
  if (after.template.id !== folder.id) throw failure('template-renamed-inside', { template: folder.id, inside: after.template.id })
  const version = before.ok ? nextVersion(before.template, after.template) : after.template.version
  const numbered = (text: string) =>
    editFrontMatter(normal(text), (edit) => {
      edit.set(['version'], version)
      edit.set(['reviewed_by_counsel'], false)
    })
  await context.own.write(folder.id, { text: numbered(next), working: working === null ? null : numbered(working) })
  record(context, 'template.changed', null, { id: folder.id, title: after.template.title, version })
  return told(context, { version })
}

function renamed(text: string, title: string): string {
  return editFrontMatter(normal(text), (edit) => edit.set(['title'], title))
}

function ownNamed({ own, shelf }: ServiceContext, id: string): OwnTemplateFolder {
  const found = own.list().find((each) => each.id === id)
  if (found !== undefined) return found
  if (shelf.folder(id) !== undefined) throw failure('template-built-in', { template: id })
  throw failure('template-unknown', { template: id, known: own.list().map((each) => each.id).join(', ') || '–' })
}

/** The template, when it is still as the caller has seen it. */
function unchanged(context: ServiceContext, id: string, base: string): OwnTemplateFolder {
  const folder = ownNamed(context, id)
  if (baseOf(folder) !== base) throw failure('template-changed-meanwhile', { template: id })
  return folder
}

function workingText({ working, text }: OwnTemplateFolder): string {
  return working ?? normal(text)
}

function baseOf(folder: OwnTemplateFolder): string {
  return createHash('sha256').update(`${folder.text}\0${workingText(folder)}\0${folder.example ?? ''}`).digest('hex')
}

function facts({ id, file, text }: OwnTemplateFolder): RemovedTemplate {
  const data = headOf(file, text)
  return { id, title: typeof data['title'] === 'string' ? data['title'] : id }
}

function headOf(file: string, text: string): Readonly<Record<string, unknown>> {
  const data = splitFrontMatter(file, normal(text), new Problems())?.data
  return typeof data === 'object' && data !== null ? { ...data } : {}
}

/** Own names begin with "my-": a template that a later version of the app brings is none of them. */
function freeId({ own, shelf }: ServiceContext, from: string): string {
  const taken = new Set([...own.list(), ...own.removed()].map(({ id }) => id))
  const stem = `my-${from.replace(/^my-/, '').replace(/-\d+$/, '')}`.slice(0, 70)
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}-${number}`
    if (!taken.has(id) && shelf.folder(id) === undefined) return id
  }
}

async function outside({ grants, folder }: ServiceContext, place: Destination, how: 'read' | 'file', { door }: Call): Promise<string> {
  const path = grants.pathFor(place, how, door)
  if (isInside(await realPath(path), folder.root)) throw failure('path-in-data-folder', { path, folder: folder.root })
  return path
}

function normal(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
}

function told<T>(context: ServiceContext, value: T): T {
  context.changed({ kind: 'templates-changed' })
  return value
}
