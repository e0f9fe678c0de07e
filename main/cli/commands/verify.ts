import { resolve } from 'node:path'
import type { Command } from '../command.ts'

export const verify: Command = {
  name: 'verify',
  usage: 'verify FILE',
  summary: 'say of a PDF who signed it, and what was changed afterwards',
  options: [],
  words: [1, 1],
  async run({ client, words: [file = ''] }) {
    const data = await client.call('signing.verify', { from: { path: resolve(file) } })
    const good = data.verdict === 'valid' || data.verdict === 'valid-with-later-signatures'
    return { data, good, text: [`${data.verdict}: ${data.says}`, ...data.signatures.map(({ field, verdict, says }) => `  ${field} (${verdict}): ${says}`)].join('\n') }
  },
}
