import { expect, it } from 'vitest'
import { readArguments } from '../../main/shell/arguments.ts'

const nothing = { data: null, command: null, printFor: null, hidden: false }

it.each([
  [['.'], nothing],
  [['.', '--data=/d'], { ...nothing, data: '/d' }],
  [['.', '--data', '/d'], { ...nothing, data: '/d' }],
  [['--data='], nothing],
  [['--data', '--no-sandbox'], nothing],
  [['--print-for=/s'], { ...nothing, printFor: '/s' }],
  [['--cli', 'list', '--data', '/d'], { ...nothing, command: ['list', '--data', '/d'] }],
  [['.', '--hidden'], { ...nothing, hidden: true }],
  [['--cli'], { ...nothing, command: [] }],
])('%j', (argv, expected) => expect(readArguments(argv)).toEqual(expected))
