import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Memory } from '../../main/shell/memory.ts'

function file(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-memory-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'windows.json')
}

/** What nobody has chosen yet. */
const usual = { spelling: true, staysOpen: false, startsAtLogin: false }
const place = { x: 1, y: 2, width: 1300, height: 900, maximised: true }

test('what is kept is there at the next start', () => {
  const at = file()
  const first = new Memory(at)
  expect(first.all).toEqual({ ...usual, appearance: 'system', zoom: 1, places: { list: null, agreement: null } })
  first.keep({ appearance: 'dark', zoom: 1.5 })
  first.keep({ places: { list: place, agreement: null } })
  expect(new Memory(at).all).toEqual({ ...usual, appearance: 'dark', zoom: 1.5, places: { list: place, agreement: null } })
})

test.each(['', 'no json', '7', '{"appearance":"pink","zoom":99,"places":{"list":{"x":1}}}'])('a file that says %j counts as empty', (text) => {
  const at = file()
  writeFileSync(at, text)
  expect(new Memory(at).all).toEqual({ ...usual, appearance: 'system', zoom: 1, places: { list: null, agreement: null } })
  expect(readFileSync(at, 'utf8')).toBe(text)
})

test('a part that is wrong does not take the rest along', () => {
  const at = file()
  writeFileSync(at, JSON.stringify({ appearance: 'dark', zoom: 'x', places: { list: place, agreement: 3 } }))
  expect(new Memory(at).all).toEqual({ ...usual, appearance: 'dark', zoom: 1, places: { list: place, agreement: null } })
})

test('a folder that takes nothing disturbs nobody', () => {
  const memory = new Memory(join(file(), 'in', 'no', 'folder.json'))
  memory.keep({ zoom: 2 })
  expect(memory.all.zoom).toBe(2)
})
