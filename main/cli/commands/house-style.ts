import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Input, Output } from '../../contract/index.ts'
import { houseStyleWords } from '../../contract/house-style.ts'
import { failure } from '../../contract/problem.ts'
import { fileProblem } from '../file-problem.ts'
import { columns, type Command, type CommandCall } from '../command.ts'

type Style = Output<'houseStyle.get'>

const usage = 'house-style [--paper a4|letter] [--numbering decimal|article|section] [--font tinos|arimo|carlito] [--contents yes|no] [--letterhead LINE]… [--letterhead-shown yes|no] [--logo FILE|none]'

export const houseStyle: Command = {
  name: 'house-style',
  usage,
  summary: 'show how your organization’s papers look, or change it',
  options: ['paper', 'numbering', 'font', 'contents', 'letterhead', 'letterhead-shown', 'logo'],
  words: [0, 0],
  async run({ client, options, repeated }) {
    const style = Object.keys(options).length === 0 ? await client.call('houseStyle.get', {}) : await client.call('houseStyle.set', changesFrom(options, repeated))
    const { logo, ...letterhead } = style.letterhead
    // A megabyte of picture belongs on no terminal.
    return { data: { ...style, letterhead: { ...letterhead, logo: logo && { mediaType: logo.mediaType, width: logo.width, height: logo.height } } }, text: described(style) }
  },
}

function changesFrom({ paper, numbering, font, contents, logo, 'letterhead-shown': shown }: CommandCall['options'], { letterhead }: CommandCall['repeated']): Input<'houseStyle.set'> {
  return {
    ...(paper !== undefined && { paper: oneOf('paper', paper, houseStyleWords.paper) }),
    ...(numbering !== undefined && { numbering: oneOf('numbering', numbering, houseStyleWords.numbering) }),
    ...(font !== undefined && { font: oneOf('font', font, houseStyleWords.font) }),
    ...(contents !== undefined && { contents: oneOf('contents', contents, yesNo) === 'yes' }),
    // Who gives a letterhead wants to see it.
    ...(letterhead !== undefined && { letterheadLines: [...letterhead], letterheadShown: true }),
    ...(shown !== undefined && { letterheadShown: oneOf('letterhead-shown', shown, yesNo) === 'yes' }),
    ...(logo !== undefined && { logo: logo === 'none' ? null : readBase64(logo) }),
  }
}

const yesNo = ['yes', 'no'] as const

function oneOf<Word extends string>(option: string, given: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === given)
  if (found === undefined) throw failure('command-misused', { what: `--${option} is one of ${words.join(', ')}, not “${given}”`, usage })
  return found
}

function readBase64(file: string): string {
  const path = resolve(file)
  try {
    return readFileSync(path, 'base64')
  } catch (error) {
    throw fileProblem(error, path)
  }
}

function described({ paper, numbering, font, contents, letterhead: { shown, lines, logo } }: Style): string {
  return columns([
    ['paper', paper],
    ['numbering', numbering],
    ['font', font],
    ['contents', contents ? 'yes' : 'no'],
    ['letterhead', shown ? [...lines, ...(logo === null ? [] : [`logo of ${logo.width} by ${logo.height} pixels`])].join(' / ') || 'shown, and empty' : 'not shown'],
  ])
}
