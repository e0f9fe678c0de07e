import type { HomeOverview } from '../../../main/contract/home.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { homeWords as words } from '../../../main/contract/messages/screens/home.ts'
import { linkTo } from '../../ui/place.ts'
import styles from './Attention.module.css'
import { AttentionRow } from './AttentionRow.tsx'
import { type Group, groupsOf, type Row, unreadGroup } from './groups.ts'
import { useNeeds } from './useNeeds.ts'

/** What needs attention, group by group; the first dated thing is raised. */
export function Attention({ overview }: { readonly overview: HomeOverview }) {
  return <Groups overview={overview} groups={groupsOf(overview)} />
}

/** Renewals that came without a decision stand above everything, reminders too. */
export function Unread({ overview }: { readonly overview: HomeOverview }) {
  const group = unreadGroup(overview)
  return group && <Groups overview={overview} groups={[group]} />
}

function Groups({ overview, groups }: { readonly overview: HomeOverview; readonly groups: readonly Group[] }) {
  const needs = useNeeds(overview.drafts.items)
  const raised = groups[0]?.rows[0]?.kind === 'dated' && groups[0].title !== words.later ? groups[0].rows[0] : null
  return (
    <div className={styles.groups}>
      {groups.map(({ title, rows, more }) => (
        <section key={title} aria-label={title}>
          <h2 className={styles.title}>{title}</h2>
          <ul className={styles.rows}>
            {rows.map((row) => (
              <AttentionRow key={keyOf(row)} row={row} today={overview.today} raised={row === raised} needs={needs.get(idOf(row)) ?? null} />
            ))}
          </ul>
          {more > 0 && (
            <a {...linkTo('/agreements')} className={styles.more}>
              {fill(words.more, { count: more.toLocaleString('en-US') })}
            </a>
          )}
        </section>
      ))}
    </div>
  )
}

function idOf(row: Row): string {
  return 'agreement' in row ? row.agreement.id : ''
}

function keyOf(row: Row): string {
  return row.kind === 'dated' ? row.deadline.agreementId : 'renewal' in row ? row.renewal.agreementId : 'review' in row ? row.review.id : row.agreement.id
}
