import { IconAlertTriangle, IconHelpCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { findingPlace, findingWords } from '../../../../main/contract/messages/checking.ts'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { checksWords, clauseWords, checkListWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { Finding } from '../../../../main/document/findings.ts'
import { Decision } from '../paper/ClauseMark.tsx'
import { useTextEditing } from '../text/editing.ts'
import styles from './Checks.module.css'
import type { WayTo } from './leads.ts'
import { Go } from './Requirements.tsx'
import { clauseInWords } from '../text/clause-name.ts'

type Kind = Finding['kind']
type FindingOf<K extends Kind> = Extract<Finding, { kind: K }>

interface Props {
  readonly findings: readonly Finding[]
  /** Which of them, in this order. */
  readonly kinds: readonly Kind[]
  readonly wayTo: WayTo
}

const titles: Readonly<Record<Kind, string>> = {
  'undecided-clause': checkListWords.undecided,
  'blank-field': checkListWords.blanks,
  'hidden-reference': checkListWords.references,
  'undefined-term': checkListWords.undefined,
  'unused-term': checkListWords.unused,
}

/** What else a careful reader would ask about, a group for each kind of thing. */
export function Findings({ findings, kinds, wayTo }: Props) {
  return kinds.map((kind) => {
    const lines = draw[kind](findings.filter((finding) => finding.kind === kind) as never[], wayTo)
    return (
      lines.length > 0 && (
        <section key={kind} aria-label={titles[kind]}>
          <h3 className={styles.ground}>{titles[kind]}</h3>
          <ul className={styles.items}>{lines}</ul>
        </section>
      )
    )
  })
}

const draw: { readonly [K in Kind]: (findings: readonly FindingOf<K>[], wayTo: WayTo) => readonly ReactNode[] } = {
  'undecided-clause': (findings, wayTo) => findings.map((finding) => <Undecided key={finding.clause} finding={finding} wayTo={wayTo} />),
  'blank-field': (findings, wayTo) => byQuestion(findings).map((blanks) => <Blank key={blanks[0].question} blanks={blanks} wayTo={wayTo} />),
  'hidden-reference': (findings, wayTo) =>
    findings.map(({ target, clause, place }, index) => (
      <Line key={`${target} ${index}`} clause={clause} wayTo={wayTo}>
        {saysAt(place, fill(findingWords['hidden-reference'], { target }))}
      </Line>
    )),
  'undefined-term': (findings, wayTo) =>
    findings.map(({ term, clause, place }) => (
      <Line key={term} clause={clause} wayTo={wayTo}>
        {saysAt(place, fill(findingWords['undefined-term'], { term }))}
      </Line>
    )),
  'unused-term': (findings, wayTo) =>
    findings.map(({ term, clause, place }) => (
      <Line key={term} clause={clause} wayTo={wayTo}>
        {saysAt(place, fill(findingWords['unused-term'], { term }))}
      </Line>
    )),
}

type Blanks = readonly [FindingOf<'blank-field'>, ...FindingOf<'blank-field'>[]]

/** Those of one question together: it is answered once. */
function byQuestion(findings: readonly FindingOf<'blank-field'>[]): readonly Blanks[] {
  const groups = new Map<string, [FindingOf<'blank-field'>, ...FindingOf<'blank-field'>[]]>()
  for (const finding of findings) {
    const group = groups.get(finding.question)
    if (group) group.push(finding)
    else groups.set(finding.question, [finding])
  }
  return [...groups.values()]
}

function Blank({ blanks, wayTo }: { readonly blanks: Blanks; readonly wayTo: WayTo }) {
  const places = [...new Set(blanks.map(({ place }) => place).filter(Boolean))]
  return (
    <li className={styles.item}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <div>
        <p className={styles.says}>{blanks[0].label}</p>
        <p className={styles.cite}>{places.length > 0 ? fill(checkListWords.blankIn, { places: places.map(clauseInWords).join(', ') }) : fill(checkListWords.blankCount, { count: blanks.length })}</p>
        <Go onGo={() => wayTo.question(blanks[0].question)}>{checksWords.goToQuestion}</Go>
      </div>
    </li>
  )
}

interface LineProps {
  readonly clause: string | null
  readonly wayTo: WayTo
  readonly children: ReactNode
}

function Line({ clause, wayTo, children }: LineProps) {
  return (
    <li className={styles.item}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <div>
        <p className={styles.says}>{children}</p>
        {clause !== null && <Go onGo={() => wayTo.clause(clause)}>{checkListWords.goToClause}</Go>}
      </div>
    </li>
  )
}

function Undecided({ finding: { clause, place }, wayTo }: { readonly finding: FindingOf<'undecided-clause'>; readonly wayTo: WayTo }) {
  const { frozen } = useTextEditing()
  return (
    <li className={styles.item}>
      <IconHelpCircle size={16} stroke={1.75} aria-hidden />
      <div>
        <p className={styles.says}>{saysAt(place, clauseWords.question)}</p>
        <div className={styles.actions}>
          {!frozen && <Decision clause={clause} place={place} />}
          <Go onGo={() => wayTo.clause(clause)}>{checkListWords.goToClause}</Go>
        </div>
      </div>
    </li>
  )
}

/** With the number of the clause before it; what stands before the first clause has none. */
function saysAt(place: string, says: string): string {
  return place ? fill(findingPlace, { place: capital(clauseInWords(place)), says }) : says
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
