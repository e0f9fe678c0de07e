import { fill } from '../../../main/contract/messages/fill.ts'
import { templatesWords as words } from '../../../main/contract/messages/screens/templates.ts'
import { call, shell } from '../../core.ts'
import { goTo } from '../../ui/place.ts'
import { toast } from '../../ui/toast.tsx'
import { reportTrouble } from '../../ui/troubles.ts'

/** Makes an own template of another, and opens it to be changed. */
export async function copyTemplate(template: string): Promise<void> {
  await tried(async () => {
    const { id } = await call('ownTemplates.copy', { template })
    goTo(`/templates/${id}/edit`)
  })
}

/** Moves an own template to the Trash; a toast takes it back. */
export async function removeTemplate(template: string): Promise<void> {
  await tried(async () => {
    const { title } = await call('ownTemplates.remove', { template })
    toast('template-trash', fill(words.removed, { title }), { name: words.undo, undoes: true, act: () => void putTemplateBack(template) })
    goTo('/templates')
  })
}

export async function putTemplateBack(template: string): Promise<void> {
  await tried(async () => {
    const { title } = await call('ownTemplates.putBack', { template })
    toast('template-trash', fill(words.backAgain, { title }))
  })
}

/** Writes a template into a folder that the person names. */
export async function exportTemplate(template: string, title: string): Promise<void> {
  await tried(async () => {
    const chosen = await shell.chooseWhereToSaveCopy(template)
    if (chosen === null) return
    await call('ownTemplates.export', { template, to: { grant: chosen.grant } })
    toast('template-export', fill(words.exported, { title, name: chosen.shown }))
  })
}

/** Takes in the template whose template.md the person chooses. */
export async function importTemplate(): Promise<void> {
  await tried(async () => {
    const [chosen] = await shell.chooseFiles()
    if (chosen === undefined) return
    const { id, title } = await call('ownTemplates.import', { from: { grant: chosen.grant } })
    toast('template-import', fill(words.imported, { title }))
    goTo(`/templates/${id}`)
  })
}

async function tried(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    reportTrouble(error)
  }
}
