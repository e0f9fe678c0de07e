import { failure } from '../../contract/problem.ts'
import type { Command } from '../command.ts'

const usage = 'trail verify'

export const trail: Command = {
  name: 'trail',
  usage,
  summary: 'read the whole history and say whether anything was changed outside the app',
  options: [],
  words: [1, 1],
  async run({ client, words: [what], note }) {
    if (what !== 'verify') throw failure('command-misused', { what: `The trail can be verified, not “${what}”`, usage })
    const report = await client.call('trail.verify', {}, { onProgress: ({ says, done, total }) => note(`${says} ${done} of ${total}`) })
    const lines = report.findings.map(({ row, says }) => `Row ${row}: ${says}`)
    const verdict = report.intact ? `The trail is intact: ${report.rows} rows.` : `The trail was changed: ${report.findings.length} finding(s) in ${report.rows} rows.`
    return { data: report, text: [verdict, ...lines].join('\n'), good: report.intact }
  },
}
