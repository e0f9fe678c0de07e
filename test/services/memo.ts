import { join } from 'node:path'
import { findClause } from '../../main/document/clause-standing.ts'
import type { Block, Clause } from '../../main/document/tree.ts'
import { core, temporaryFolder, visit } from '../core/fixture.ts'

export const memoTemplates = join(import.meta.dirname, '../fixtures/companion-templates')

export const memoAnswers = {
  agency: { name: 'City of Riverton', type: 'public-body' },
  partner: { name: 'Harbor Light, Inc.', type: 'nonprofit' },
  agency_signs: { name: 'Alex Rivera', title: 'Chief', authority: 'Resolution 7' },
  aim: 'help people',
}

/** A memorandum that is drafted, and what a person may do with it. */
export async function memo(answers: object = memoAnswers, folder = temporaryFolder()) {
  const opened = await core(folder, memoTemplates)
  const visitor = visit(opened)
  const { client } = visitor
  const { id, number } = await client.call('drafting.draft', { template: 'memo', answers: { ...answers } })
  const open = () => client.call('drafting.open', { agreement: id })
  return {
    ...visitor,
    core: opened,
    folder,
    id,
    number,
    open,
    answer: (changes: Record<string, unknown>) => client.call('drafting.answer', { agreement: id, changes }),
    check: () => client.call('drafting.check', { agreement: id }),
    /** Gives a clause one paragraph in the place of all its words. */
    edit: async (clause: string, text: string) => {
      const draft = await open()
      const { heading, children } = clauseOf(draft.tree.body, clause)
      const nested = children.filter((block) => block.kind === 'clause')
      const words: Block = { kind: 'paragraph', id: `${clause}-words`, content: [{ kind: 'text', text }] }
      return client.call('drafting.change', { agreement: id, revision: draft.revision, change: { do: 'edit', clause, heading: heading && [...heading], children: [words, ...nested] } })
    },
    change: async (change: object) => client.call('drafting.change', { agreement: id, revision: (await open()).revision, change: change as never }),
  }
}

function clauseOf(body: readonly Block[], id: string): Clause {
  const found = findClause(body, id)
  if (found === null) throw new Error(`There is no clause ${id}.`)
  return found
}

/** The problem that something was refused with; throws when it was not. */
export async function refusalOf(asked: Promise<unknown>): Promise<{ code: string; says: string; remedy: string; items: readonly { at: string; says: string }[] }> {
  const error = await asked.then(() => null, (reason: unknown) => reason)
  if (typeof error !== 'object' || error === null || !('problem' in error)) throw new Error(`Not refused: ${String(error)}`)
  return error.problem as Awaited<ReturnType<typeof refusalOf>>
}
