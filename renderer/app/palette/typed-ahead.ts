/** What is typed after the palette was asked for and before its field hears keys; no letter of it is lost. */
let typed = ''

/** Keeps what is typed from now on. */
export function listenAhead(): void {
  typed = ''
  window.addEventListener('keydown', keep, { capture: true })
}

/** What was typed meanwhile. */
export function typedAhead(): string {
  return typed
}

/** From now on keys go where the focus is. */
export function stopListening(): void {
  window.removeEventListener('keydown', keep, { capture: true })
}

function keep(event: KeyboardEvent): void {
  const { key } = event
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  if (key === 'Backspace') typed = typed.slice(0, -1)
  else if ([...key].length === 1) typed += key
  else return
  event.preventDefault()
  event.stopPropagation()
}
