import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconHelpCircle } from '@tabler/icons-react'
import type { FinalStanding, UndecidedClause } from '../../../main/contract/finalising.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { finalisingWords as words } from '../../../main/contract/messages/screens/finalising.ts'
import type { CheckItem } from '../../../main/document/checks.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import styles from './finalising.module.css'
import type { Lead } from './lead.ts'
import { isReason, type Overrides } from './ready.ts'

interface Props {
  readonly standing: FinalStanding
  readonly overrides: Overrides
  readonly onOverrides: (overrides: Overrides) => void
  /** Whether the person has tried to go on. */
  readonly asked: boolean
  readonly onLead: (lead: Lead) => void
}

/** What stops an agreement from going out, each with the way there or a reason to go on without it. */
export function Stops({ standing: { undecided, open, impossible }, overrides, onOverrides, asked, onLead }: Props) {
  if (undecided.length === 0 && open.length === 0 && impossible === null) {
    return (
      <p className={styles.fine}>
        <IconCheck size={16} stroke={1.75} aria-hidden />
        {words.stopsNone}
      </p>
    )
  }
  const without = (id: string) => onOverrides(Object.fromEntries(Object.entries(overrides).filter(([other]) => other !== id)))
  return (
    <section aria-label={words.stops}>
      <h3 className={styles.title}>{words.stops}</h3>
      <ul className={styles.items}>
        {impossible && <ImpossibleTerm impossible={impossible} onLead={onLead} />}
        {undecided.map((clause) => (
          <Undecided key={clause.clause} clause={clause} asked={asked} onLead={onLead} />
        ))}
        {open.map((item) => (
          <Open
            key={item.id}
            item={item}
            reason={overrides[item.id] ?? null}
            asked={asked}
            onReason={(reason) => (reason === null ? without(item.id) : onOverrides({ ...overrides, [item.id]: reason }))}
            onLead={onLead}
          />
        ))}
      </ul>
    </section>
  )
}

function ImpossibleTerm({ impossible: { says, remedy, question }, onLead }: Pick<Props, 'onLead'> & { readonly impossible: NonNullable<FinalStanding['impossible']> }) {
  return (
    <li className={styles.item} data-open>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <div>
        <p className={styles.what}>{says}</p>
        <p className={styles.cite}>{remedy}</p>
        {question !== null && (
          <div className={styles.ways}>
            <Button variant="default" size="xs" onClick={() => onLead({ question })}>
              {words.goThere}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}

function Undecided({ clause: { clause, place }, asked, onLead }: Pick<Props, 'asked' | 'onLead'> & { readonly clause: UndecidedClause }) {
  return (
    <li className={styles.item} data-open>
      <IconHelpCircle size={16} stroke={1.75} aria-hidden />
      <div>
        <p className={styles.what}>{fill(words.undecided, { place })}</p>
        <div className={styles.ways}>
          <Button variant="default" size="xs" onClick={() => onLead({ clause })}>
            {words.goThere}
          </Button>
        </div>
        {asked && <Wrong says={words.needsKeep} />}
      </div>
    </li>
  )
}

interface OpenProps extends Pick<Props, 'asked' | 'onLead'> {
  readonly item: CheckItem
  /** null: not overridden. */
  readonly reason: string | null
  readonly onReason: (reason: string | null) => void
}

function Open({ item, reason, asked, onReason, onLead }: OpenProps) {
  const wrong = asked && reason !== null && !isReason(reason)
  return (
    <li className={styles.item} data-open={reason === null || undefined}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <div>
        <p className={styles.what}>{fill(item.state.kind === 'confirm' ? words.confirm : words.missing, { says: item.says })}</p>
        <p className={styles.cite}>{item.cite}</p>
        <div className={styles.ways}>
          <Button variant="default" size="xs" onClick={() => onLead({ check: item })}>
            {words.goThere}
          </Button>
          <Button variant="subtle" size="xs" onClick={() => onReason(reason === null ? '' : null)}>
            {reason === null ? words.override : words.noOverride}
          </Button>
        </div>
        {reason !== null && (
          <TextField
            autoFocus
            className={styles.reason}
            label={words.overrideLabel}
            description={wrong ? undefined : words.overrideHelp}
            value={reason}
            maxLength={1000}
            error={wrong && <FieldError>{words.needsReason}</FieldError>}
            onChange={(event) => onReason(event.currentTarget.value)}
          />
        )}
        {asked && reason === null && <Wrong says={words.needsDecision} />}
      </div>
    </li>
  )
}

function Wrong({ says }: { readonly says: string }) {
  return (
    <p role="alert" className={styles.wrong}>
      <FieldError>{says}</FieldError>
    </p>
  )
}
