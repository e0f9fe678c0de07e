import type { Output } from '../../../main/contract/index.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { selectionWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import { call } from '../../core.ts'
import { toast } from '../../ui/toast.tsx'
import { reportTrouble } from '../../ui/troubles.ts'

const atOnce = 10_000

/** How many of these are in force or out for signature, and the first few of them. */
export async function bindingAmong(ids: readonly string[]): Promise<Output<'agreements.binding'>> {
  let found: Output<'agreements.binding'> = { count: 0, first: [] }
  for (let from = 0; from < ids.length; from += atOnce) {
    const { count, first } = await call('agreements.binding', { agreements: ids.slice(from, from + atOnce) })
    found = { count: found.count + count, first: found.first.length > 0 ? found.first : first }
  }
  return found
}

/** Moves agreements to the Trash; a toast takes it back. */
export async function moveToTrash(ids: readonly string[]): Promise<void> {
  try {
    const [only] = ids
    const number = ids.length === 1 && only !== undefined ? (await call('agreements.get', { agreement: only })).number : ''
    const moved: string[] = []
    for (let from = 0; from < ids.length; from += atOnce) moved.push(...(await call('agreements.trash', { agreements: ids.slice(from, from + atOnce) })).moved)
    const says = moved.length === 1 ? fill(words.trashedOne, { number }) : fill(words.trashedMany, { count: moved.length.toLocaleString('en-US') })
    toast('trash', says, { name: words.undo, undoes: true, act: () => void putBack(moved) })
  } catch (error) {
    reportTrouble(error)
  }
}

/** Takes agreements out of the Trash. */
export async function putBack(ids: readonly string[]): Promise<void> {
  try {
    let count = 0
    for (let from = 0; from < ids.length; from += atOnce) count += (await call('agreements.putBack', { agreements: ids.slice(from, from + atOnce) })).moved.length
    toast('trash', count === 1 ? words.putBackOne : fill(words.putBackMany, { count: count.toLocaleString('en-US') }))
  } catch (error) {
    reportTrouble(error)
  }
}
