/** What of a key event counts. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** As Electron writes them, for example `CmdOrCtrl+Shift+N`; the sign of a key may be `+` itself, written `Plus`. */
type Accelerator = string

const named: Readonly<Record<string, string>> = { plus: '+', left: 'ArrowLeft', right: 'ArrowRight', up: 'ArrowUp', down: 'ArrowDown' }
const onMac: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' }
const signs: Readonly<Record<string, string>> = { Plus: '+', Left: '←', Right: '→', Up: '↑', Down: '↓', '-': '−' }

/** Whether a key event is this combination. Letters count by their place on the keyboard too, so that other alphabets have the same keys. */
export function isPressed(keys: Accelerator, press: KeyPress, mac = isMac()): boolean {
  const { modifiers, key } = partsOf(keys)
  const wants = (name: string) => modifiers.includes(name)
  const control = mac ? press.metaKey : press.ctrlKey
  if (wants('CmdOrCtrl') !== control || wants('Alt') !== press.altKey) return false
  if ((mac ? press.ctrlKey : press.metaKey) !== false) return false
  // A sign such as ? is typed with or without Shift, as the keyboard has it.
  const letter = /^[a-z\d]$/i.test(key)
  if ((letter || key.length > 1) && wants('Shift') !== press.shiftKey) return false
  const wanted = named[key.toLowerCase()] ?? key
  return press.key.toLowerCase() === wanted.toLowerCase() || (letter && press.code === (/\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`))
}

/** Whether the combination counts while somebody types: not a sign alone, nor one that moves the cursor. */
export function countsWhileTyping(keys: Accelerator): boolean {
  const { modifiers, key } = partsOf(keys)
  return modifiers.includes('CmdOrCtrl') || /^F\d+$/.test(key)
}

/** The keys as they are written on them, one by one. */
export function shownKeys(keys: Accelerator, mac = isMac()): readonly string[] {
  const { modifiers, key } = partsOf(keys)
  const name = (modifier: string) => (mac ? (onMac[modifier] ?? modifier) : modifier === 'CmdOrCtrl' ? 'Ctrl' : modifier)
  return [...modifiers.map(name), signs[key] ?? key]
}

/** Whether what has the focus takes text. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=button])'))
}

function isMac(): boolean {
  return /mac/i.test(globalThis.navigator?.platform ?? '')
}

function partsOf(keys: Accelerator): { readonly modifiers: readonly string[]; readonly key: string } {
  const parts = keys.split('+')
  return { modifiers: parts.slice(0, -1), key: parts.at(-1) ?? '' }
}
