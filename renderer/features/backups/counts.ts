import { fill } from '../../../main/contract/messages/fill.ts'
import { backupsWords as words } from '../../../main/contract/messages/screens/backups.ts'
import { clock, shortDate } from '../../ui/dates.ts'

export function agreementsInWords(count: number): string {
  return count === 1 ? words.oneAgreement : fill(words.manyAgreements, { count: count.toLocaleString('en-US') })
}

export function filesInWords(count: number): string {
  return count === 1 ? words.oneFile : fill(words.manyFiles, { count: count.toLocaleString('en-US') })
}

/** "28 Nov 2026, 10:42", where the person is. */
export function momentInWords(moment: string): string {
  const at = new Date(moment)
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${shortDate(`${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`)}, ${clock(at)}`
}
