import { fill } from '../../../../main/contract/messages/fill.ts'
import { pasteWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { toast } from '../../../ui/toast.tsx'
import { cleanPaste, type LeftOut } from './clean-paste.ts'

/** What one clause takes at once: about twenty pages. */
const most = 60_000
const page = 3_000
const toastId = 'pasted'

/** Cleans what is pasted, and says what was left out of it. */
export function pasteClean(html: string): string {
  const { html: clean, left } = cleanPaste(html)
  if (left.length > 0) toast(toastId, left.map((what: LeftOut) => pasteWords[what]).join(' '))
  return clean
}

/** Whether a paste is refused: it is too much for a clause, or nothing but pictures and files. That is said, and nothing is changed. */
export function refusePaste({ clipboardData: data }: ClipboardEvent): boolean {
  if (data === null) return false
  const [text, html] = [data.getData('text/plain'), data.getData('text/html')]
  const characters = text === '' ? html.length / 4 : text.length
  if (characters > most) toast(toastId, fill(pasteWords.tooMuch, { pages: Math.round(characters / page).toLocaleString('en-US') }))
  else if (text === '' && html === '' && data.files.length > 0) toast(toastId, pasteWords.onlyFiles)
  else return false
  return true
}
