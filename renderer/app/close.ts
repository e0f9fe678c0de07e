import { flushAll, hasUnsaved } from '../ui/saver.ts'

/** How long a window waits for core before it closes all the same, in milliseconds. */
const patience = 2_000

/** Sends what was typed a moment ago before the window goes, and at the latest when the person turns to another window. */
export function keepTypedTextOnClose(): void {
  let leaving = false
  window.addEventListener('blur', () => void flushAll())
  window.addEventListener('beforeunload', (event) => {
    if (leaving || !hasUnsaved()) return
    event.preventDefault()
    leaving = true
    void Promise.race([flushAll(), new Promise((resolve) => setTimeout(resolve, patience))]).then(() => window.close())
  })
}
