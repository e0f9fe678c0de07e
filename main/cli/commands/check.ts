import type { Output } from '../../contract/index.ts'
import { checkSummary, confidenceWords, findingWords } from '../../contract/messages/checking.ts'
import { fill } from '../../contract/messages/fill.ts'
import { columns, type Command } from '../command.ts'

type Report = Output<'drafting.check'>

export const check: Command = {
  name: 'check',
  usage: 'check ID',
  summary: 'which elements that law or practice asks for are in the text, and what else a careful reader would ask about',
  options: [],
  words: [1, 1],
  async run({ client, words: [agreement = ''] }) {
    const { present, required, items, findings, companions } = await client.call('drafting.check', { agreement })
    const parts = [checkSummary(items), columns(items.map(itemRow)), columns(findings.map(findingRow)), ...companions.map(companionLine)]
    return {
      data: { present, required, items: items.map(({ id, says, cite, confidence, asOf, ok, state }) => ({ id, says, cite, confidence, asOf, ok, state })), findings, companions },
      text: parts.filter((part) => part !== '').join('\n'),
    }
  },
}

const marks: Readonly<Record<Report['items'][number]['state']['kind'], string>> = { present: 'present', missing: 'MISSING', confirm: 'TO CONFIRM', confirmed: 'confirmed' }

function itemRow({ state, id, says, cite, confidence, asOf }: Report['items'][number]): string[] {
  const by = state.kind === 'confirmed' ? `, by ${state.by} on ${state.at.slice(0, 10)}` : ''
  return [marks[state.kind], id, `${says}${by}`, `${cite} (${confidenceWords[confidence]}, as of ${asOf})`]
}

function findingRow(finding: Report['findings'][number]): string[] {
  const { kind, place, clause, ...named } = finding
  return ['note', place || clause || '–', fill(findingWords[kind], named)]
}

function companionLine({ id, says, cite, templateTitle }: Report['companions'][number]): string {
  return `beside it: ${says} (${cite}); “${templateTitle}” can be drafted for it [${id}]`
}
