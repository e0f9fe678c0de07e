import { fill } from '../../../main/contract/messages/fill.ts'
import { endingWords } from '../../../main/contract/messages/lifecycle.ts'
import { paperKindWords } from '../../../main/contract/messages/papers.ts'
import { stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import { paperWords as words } from '../../../main/contract/messages/screens/papers.ts'
import type { FamilyMember } from '../../../main/contract/papers.ts'
import { stateProgress } from '../../../main/domain/state-progress.ts'
import { useAsk } from '../../core.ts'
import { shortDate } from '../../ui/dates.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { linkTo } from '../../ui/place.ts'
import { Section } from '../../ui/Section.tsx'
import styles from './lifecycle.module.css'

/** The agreement with its amendments, renewals and letters, one below the other; nothing while it stands alone. */
export function FamilySection({ agreement }: { readonly agreement: string }) {
  const family = useAsk('papers.family', { agreement }).data ?? []
  if (family.length === 0) return null
  return (
    <Section title={words.family} help={words.familyHelp}>
      <ol className={styles.list}>
        {family.map((member) => (
          <li key={member.id} className={styles.item} data-tone={member.state === 'active' ? 'well' : undefined} aria-current={member.id === agreement || undefined}>
            <Glyph done={stateProgress[member.state]} size={16} />
            <div>
              <p className={styles.who}>
                {member.kind === null ? words.original : paperKindWords[member.kind]}{' '}
                {member.id === agreement ? `${member.number} (${words.here})` : <a {...linkTo(`/agreements/${member.id}`)}>{member.number}</a>}
              </p>
              <p className={styles.aside}>
                <bdi>{member.title}</bdi>
              </p>
              <p className={styles.aside}>{standing(member)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function standing({ state, ending, taken, day }: FamilyMember): string {
  const how = ending === null ? stateWords[state] : `${stateWords[state]}: ${endingWords[ending]}`
  const date = shortDate(day)
  return `${how}, ${fill(taken ? words.takenFrom : state === 'active' || state === 'executed' || state === 'ended' ? words.inForceFrom : words.begunOn, { date })}`
}
