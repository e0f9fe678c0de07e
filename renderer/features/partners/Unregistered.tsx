import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Output } from '../../../main/contract/index.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { partnersWords as words } from '../../../main/contract/messages/screens/partners.ts'
import { call } from '../../core.ts'
import { Section } from '../../ui/Section.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import styles from './partners.module.css'

type Names = Output<'partners.list'>['unregistered']

/** Parties that were typed into agreements and are no partners yet: one step makes them such. */
export function Unregistered({ names }: { readonly names: Names }) {
  if (names.length === 0) return null
  return (
    <div className={styles.unregistered}>
      <Section title={words.unregistered}>
        <ul>
          {names.map((party) => (
            <li key={party.name} className={styles.item}>
              <bdi>{party.name}</bdi>
              <span className={styles.aside}>{party.agreements === 1 ? words.inOne : fill(words.inAgreements, { count: party.agreements })}</span>
              <Button variant="default" size="xs" leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />} aria-label={fill(words.addThis, { name: party.name })} onClick={() => add(party)}>
                {words.add1}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

function add({ name, type, actingThrough, address }: Names[number]): void {
  call('organizations.add', { name, type, actingThrough, address }).catch(reportTrouble)
}
