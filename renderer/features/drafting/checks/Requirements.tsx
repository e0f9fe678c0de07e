import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconHelpCircle, type Icon } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { checksWords, checkListWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { CheckItem, CheckState } from '../../../../main/document/checks.ts'
import { call, questions, troubleOf } from '../../../core.ts'
import { shortDate } from '../../../ui/dates.ts'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import { useTextEditing } from '../text/editing.ts'
import type { Mark } from '../text/numbers.ts'
import styles from './Checks.module.css'
import type { WayTo } from './leads.ts'

interface Props {
  readonly agreement: string
  readonly items: readonly CheckItem[]
  readonly marks: ReadonlyMap<string, Mark>
  readonly wayTo: WayTo
  /** Those that are present, and not those that a person has something to do with. */
  readonly present?: boolean
}

/** The elements that law, a funder or practice asks for; practice stands apart, for it is no law. */
export function Requirements({ present = false, items, ...rest }: Props) {
  const [all, setAll] = useState(false)
  const shown = items.filter(({ state }) => (state.kind === 'present') === present)
  if (shown.length === 0) return null
  if (present && !all) {
    return (
      <Button variant="subtle" size="xs" className={styles.more} onClick={() => setAll(true)}>
        {fill(checkListWords.showPresent, { count: shown.length })}
      </Button>
    )
  }
  const law = shown.filter(({ confidence }) => confidence !== 'practice')
  const practice = shown.filter(({ confidence }) => confidence === 'practice')
  return (
    <>
      <Items items={law} {...rest} />
      {practice.length > 0 && <h3 className={styles.ground}>{checksWords.practice}</h3>}
      <Items items={practice} {...rest} />
      {present && (
        <Button variant="subtle" size="xs" className={styles.more} onClick={() => setAll(false)}>
          {checkListWords.hidePresent}
        </Button>
      )}
    </>
  )
}

const order: readonly CheckState['kind'][] = ['missing', 'confirm', 'confirmed', 'present']

function Items({ items, ...rest }: Omit<Props, 'present'>) {
  return (
    items.length > 0 && (
      <ul className={styles.items}>
        {items
          .toSorted((a, b) => order.indexOf(a.state.kind) - order.indexOf(b.state.kind))
          .map((item) => (
            <Item key={item.id} item={item} {...rest} />
          ))}
      </ul>
    )
  )
}

/** What templates write when they have no source: the title of the group says as much. */
const noSource = 'Drafting practice; no source verified'

/** What the element rests on; practice is never given out for law. */
const grounds: Readonly<Record<CheckItem['confidence'], (cite: string) => string>> = {
  primary: (cite) => cite,
  secondary: (cite) => [cite, checksWords.secondary].filter(Boolean).join(', '),
  practice: (cite) => (cite === noSource ? '' : cite),
}

export function groundOf({ confidence, cite, asOf }: Pick<CheckItem, 'confidence' | 'cite' | 'asOf'>): string {
  const ground = grounds[confidence](cite)
  return ground && `${ground}, ${fill(checkListWords.asOf, { date: shortDate(asOf) })}`
}

const looks: Readonly<Record<CheckState['kind'], { readonly icon: Icon; readonly says: string }>> = {
  missing: { icon: IconAlertTriangle, says: checksWords.missing },
  confirm: { icon: IconHelpCircle, says: checkListWords.confirm },
  confirmed: { icon: IconCheck, says: '{says}' },
  present: { icon: IconCheck, says: '{says}' },
}

function Item({ item, agreement, marks, wayTo }: Omit<Props, 'items' | 'present'> & { readonly item: CheckItem }) {
  const { icon: Symbol, says } = looks[item.state.kind]
  const ground = groundOf(item)
  return (
    <li className={styles.item} data-ok={item.ok || undefined}>
      <Symbol size={16} stroke={1.75} aria-hidden />
      <div>
        <p className={styles.says}>
          {item.ok && <span className="sr">{checksWords.present} </span>}
          {fill(says, { says: item.says })}
        </p>
        {ground && <p className={styles.cite}>{ground}</p>}
        {item.state.kind === 'missing' && <Missing item={item} wayTo={wayTo} marks={marks} />}
        {(item.state.kind === 'confirm' || item.state.kind === 'confirmed') && <Confirming item={item} state={item.state} agreement={agreement} marks={marks} wayTo={wayTo} />}
      </div>
    </li>
  )
}

function Missing({ item, marks, wayTo }: Pick<Props, 'wayTo' | 'marks'> & { readonly item: CheckItem }) {
  const question = wayTo.questionOf(item)
  const clause = 'clause' in item.satisfiedBy ? item.satisfiedBy.clause : null
  if (question !== null) return <Go onGo={() => wayTo.question(question)}>{checksWords.goToQuestion}</Go>
  return clause !== null && marks.has(clause) && <Go onGo={() => wayTo.clause(clause)}>{checkListWords.goToClause}</Go>
}

interface ConfirmingProps extends Pick<Props, 'agreement' | 'marks' | 'wayTo'> {
  readonly item: CheckItem
  readonly state: Extract<CheckState, { kind: 'confirm' | 'confirmed' }>
}

/** A person says whether the element is still there, or takes that back. */
function Confirming({ item: { id, satisfiedBy }, state, agreement, marks, wayTo }: ConfirmingProps) {
  const { frozen } = useTextEditing()
  const confirm = useMutation({
    mutationFn: (confirmed: boolean) => call('drafting.confirm', { agreement, requirement: id, confirmed }),
    onSuccess: (report) => questions.setQueryData(['drafting.check', { agreement }], report),
  })
  const clause = 'clause' in satisfiedBy ? satisfiedBy.clause : null
  const number = clause === null ? undefined : marks.get(clause)?.says
  const confirmed = state.kind === 'confirmed'
  return (
    <>
      <p className={styles.cite}>
        {confirmed
          ? fill(checkListWords.confirmedBy, { by: state.by, when: shortDate(state.at) })
          : number === undefined
            ? checkListWords.confirmHelpPlain
            : fill(checkListWords.confirmHelp, { number })}
      </p>
      {confirm.isError && <ProblemNote trouble={troubleOf(confirm.error)} />}
      {!frozen && (
        <div className={styles.actions}>
          <Button variant={confirmed ? 'subtle' : 'default'} size="xs" disabled={confirm.isPending} onClick={() => confirm.mutate(!confirmed)}>
            {confirmed ? checkListWords.takeBack : checkListWords.confirmAction}
          </Button>
          {!confirmed && clause !== null && <Go onGo={() => wayTo.clause(clause)}>{checkListWords.goToClause}</Go>}
        </div>
      )}
    </>
  )
}

export function Go({ onGo, children }: { readonly onGo: () => void; readonly children: ReactNode }) {
  return (
    <Button variant="subtle" size="xs" className={styles.go} onClick={onGo}>
      {children}
    </Button>
  )
}
