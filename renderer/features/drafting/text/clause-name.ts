import { fill } from '../../../../main/contract/messages/fill.ts'
import { checkListWords, clauseWords } from '../../../../main/contract/messages/screens/drafting.ts'

/** What a clause is called at the start of a line: "Clause 1.2". A number that names itself stands alone: "Article 1", "§ 3". */
export function clauseName(number: string): string {
  return namesItself(number) ? number : fill(clauseWords.clause, { number })
}

/** The same inside a sentence: "clause 1.2". */
export function clauseInWords(number: string): string {
  return namesItself(number) ? number : fill(checkListWords.clause, { place: number })
}

function namesItself(number: string): boolean {
  return !/^[\d(]/.test(number)
}
