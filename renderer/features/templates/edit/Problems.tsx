import { fill } from '../../../../main/contract/messages/fill.ts'
import { templateEditWords as words } from '../../../../main/contract/messages/screens/template-edit.ts'
import { clauseAtLine } from '../../../../main/document/template-places.ts'
import type { TemplateProblem } from '../../../../main/document/template.ts'
import styles from './edit.module.css'
import type { Working } from './useWorking.ts'

/** Everything that is wrong, each with its remedy and the way to its line. */
export function Problems({ working, onLine }: { readonly working: Working; readonly onLine: (line: number) => void }) {
  const { problems } = working.read
  if (problems.length === 0) return null
  return (
    <ul className={styles.problems}>
      {problems.slice(0, 50).map((each, index) => (
        <li key={index}>
          <button type="button" className={styles.lineLink} aria-label={fill(words.showLine, { line: each.line })} onClick={() => onLine(each.line)}>
            {fill(words.line, { line: each.line })}
          </button>{' '}
          {each.message} {each.remedy}
        </li>
      ))}
    </ul>
  )
}

/** The problems that stand beside one clause or one question of the form. */
export function ProblemsAt({ working, clause, question }: { readonly working: Working; readonly clause?: string; readonly question?: string }) {
  const { structure, problems } = working.read
  if (structure === null) return null
  const here = problems.filter((each) => (question === undefined ? clauseAtLine(structure, each.line)?.id === clause : isOf(each, question)))
  if (here.length === 0) return null
  return (
    <ul className={styles.problems} role="alert">
      {here.map((each, index) => (
        <li key={index}>
          {each.message} {each.remedy}
        </li>
      ))}
    </ul>
  )
}

/** A problem of a question names it first. */
function isOf({ message }: TemplateProblem, question: string): boolean {
  return /question "([a-z0-9_]+)"/i.exec(message)?.[1] === question
}
