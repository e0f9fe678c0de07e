import { describe, expect, it } from 'vitest'
import { commands } from '../../main/cli/commands/index.ts'
import { readWords } from '../../main/cli/words.ts'
import { ProblemError } from '../../main/contract/problem.ts'

const read = (line: string) => readWords(line.split(' ').filter(Boolean), commands)

function refusal(line: string): string {
  try {
    read(line)
  } catch (error) {
    if (error instanceof ProblemError) return error.message
    throw error
  }
  return 'understood'
}

describe('the words of a command line', () => {
  it('are understood in any order', () => {
    const { command, words, options, json, dataFolder } = read('--json export NDA-2026-001 --pdf=a.pdf --data /d --docx b.docx')
    expect(command).toMatchObject({ name: 'export' })
    expect({ words, options, json, dataFolder }).toEqual({ words: ['NDA-2026-001'], options: { pdf: 'a.pdf', docx: 'b.docx' }, json: true, dataFolder: '/d' })
  })

  it.each([
    ['frobnicate', 'There is no command “frobnicate”. The commands are: templates, template, draft, list, check, comments, export, finalise, reopen, state, decide, deadlines, ics, remind, identity, sign, verify, house-style, backup, restore, trail.'],
    ['check', 'Something is missing. It is used so: check ID'],
    ['check A B', '“B” is one word too many. It is used so: check ID'],
    ['check A --pdf x', '--pdf is not an option of check. It is used so: check ID'],
    ['list --data', '--data needs a value. It is used so: list [--find WORDS] [--state STATE] [--by COLUMN] [--format csv]'],
    ['list --data --json', '--data needs a value. It is used so: list [--find WORDS] [--state STATE] [--by COLUMN] [--format csv]'],
  ])('%s is refused with the remedy', (line, sentence) => expect(refusal(line)).toBe(sentence))

  it.each(['', 'help', '--help', 'export --help'])('“%s” asks for help', (line) => expect(read(line).command).toBe('help'))
})
