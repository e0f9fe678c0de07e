import type { LinkedAgreement } from '../../../main/contract/details.ts'
import { stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import { detailsWords as words } from '../../../main/contract/messages/screens/details.ts'
import { linkTo } from '../../ui/place.ts'
import { Section } from '../../ui/Section.tsx'
import styles from './details.module.css'

/** The agreements that stand beside this one. */
export function LinkedAgreements({ links }: { readonly links: readonly LinkedAgreement[] }) {
  return (
    <Section title={words.links}>
      {links.length === 0 ? (
        <p className={styles.says}>{words.noLinks}</p>
      ) : (
        <ul className={styles.list}>
          {links.map((link) => (
            <li key={`${link.id} ${link.kind}`} className={styles.item}>
              <a {...linkTo(`/agreements/${link.id}`)}>
                {link.number} <bdi>{link.title}</bdi>
              </a>
              <p className={styles.aside}>
                {stateWords[link.state]}. {link.kind !== 'companion' ? words.linked : link.madeForThis ? words.companionMade : words.companionOf}.
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
