import { expect, test } from 'vitest'
import { countsWhileTyping, isPressed, shownKeys } from '../../renderer/ui/keys.ts'

const none = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const press = (key: string, held: Partial<typeof none> = {}) => ({ ...none, key, ...held })

test('a combination is pressed with exactly its keys', () => {
  expect(isPressed('CmdOrCtrl+K', press('k', { ctrlKey: true }), false)).toBe(true)
  expect(isPressed('CmdOrCtrl+K', press('K', { ctrlKey: true, shiftKey: true }), false)).toBe(false)
  expect(isPressed('CmdOrCtrl+K', press('k', { metaKey: true }), false)).toBe(false)
  expect(isPressed('CmdOrCtrl+K', press('k', { metaKey: true }), true)).toBe(true)
  expect(isPressed('CmdOrCtrl+Shift+N', press('N', { ctrlKey: true, shiftKey: true }), false)).toBe(true)
  expect(isPressed('CmdOrCtrl+N', press('N', { ctrlKey: true, shiftKey: true }), false)).toBe(false)
  expect(isPressed('Alt+Left', press('ArrowLeft', { altKey: true }), false)).toBe(true)
  expect(isPressed('CmdOrCtrl+,', press(',', { ctrlKey: true }), false)).toBe(true)
})

test('a sign is pressed however the keyboard makes it, a letter where it is on another alphabet’s keyboard', () => {
  expect(isPressed('?', press('?', { shiftKey: true }), false)).toBe(true)
  expect(isPressed('?', press('?'), false)).toBe(true)
  expect(isPressed('?', press('?', { ctrlKey: true }), false)).toBe(false)
  expect(isPressed('CmdOrCtrl+K', press('л', { ctrlKey: true, code: 'KeyK' }), false)).toBe(true)
  expect(isPressed('CmdOrCtrl+1', press('&', { ctrlKey: true, code: 'Digit1' }), false)).toBe(true)
})

test('only combinations with the control key count while somebody types', () => {
  expect(['CmdOrCtrl+K', 'F11', '?', 'Alt+Left'].map(countsWhileTyping)).toEqual([true, true, false, false])
})

test('keys are shown as they are written on them', () => {
  expect(shownKeys('CmdOrCtrl+Shift+N', false)).toEqual(['Ctrl', 'Shift', 'N'])
  expect(shownKeys('CmdOrCtrl+Plus', true)).toEqual(['⌘', '+'])
  expect(shownKeys('Alt+Left', false)).toEqual(['Alt', '←'])
})
