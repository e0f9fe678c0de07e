import { readAnswers } from '../read-answers.ts'
import type { Command } from '../command.ts'

export const draft: Command = {
  name: 'draft',
  usage: 'draft TEMPLATE --answers FILE.yaml [--title TITLE]',
  summary: 'begin an agreement from a template with the answers of a file',
  options: ['answers', 'title'],
  words: [1, 1],
  async run({ client, words: [template = ''], options: { answers, title } }) {
    const drafted = await client.call('drafting.draft', {
      template,
      answers: answers === undefined ? {} : readAnswers(answers),
      ...(title === undefined ? {} : { title }),
    })
    const data = { id: drafted.id, number: drafted.number, title: drafted.title }
    return { data, text: `${data.number}  ${data.title}` }
  },
}
