import type { Output } from '../../../main/contract/index.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import { frameWords, partWords } from '../../../main/contract/messages/screens/frame.ts'
import { organizationTypeWords } from '../../../main/contract/messages/screens/organization.ts'
import { partnersWords as words } from '../../../main/contract/messages/screens/partners.ts'
import { troubleOf, useAsk } from '../../core.ts'
import { shortDate } from '../../ui/dates.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { linkTo } from '../../ui/place.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { stateProgress } from '../../../main/domain/state-progress.ts'
import { useTitle } from '../../ui/useTitle.ts'
import { Contacts } from './Contacts.tsx'
import { PartnerFacts } from './PartnerFacts.tsx'
import styles from './partners.module.css'

type Partner = Output<'partners.get'>

/** One partner: its facts, contacts and agreements. */
export function PartnerScreen({ id }: { readonly id: string }) {
  const partner = useAsk('partners.get', { id })
  if (partner.data) return <Page key={id} partner={partner.data} />
  return <div className={styles.note}>{partner.isError ? <ProblemNote trouble={troubleOf(partner.error)} onRetry={() => void partner.refetch()} /> : <p role="status">{frameWords.loading}</p>}</div>
}

function Page({ partner }: { readonly partner: Partner }) {
  const { organization, contacts } = partner
  useTitle(fill(frameWords.windowTitle, { screen: organization.name }))
  return (
    <div className={styles.screen}>
      <div className={styles.page}>
        <div>
          <a {...linkTo('/partners')} className={styles.crumb}>
            {words.back}
          </a>
          <h1 dir="auto">{organization.name}</h1>
          <p className={styles.says}>{[organizationTypeWords[organization.type], organization.actingThrough].filter(Boolean).join(' · ')}</p>
        </div>
        <div className={styles.columns}>
          <div className={styles.side}>
            <PartnerFacts organization={organization} />
            <Contacts organizationId={organization.id} contacts={contacts} />
          </div>
          <Agreements {...partner} />
        </div>
      </div>
    </div>
  )
}

function Agreements({ agreements, total }: Partner) {
  const ended = agreements.filter(({ state }) => state === 'ended').length
  const says = total > agreements.length ? fill(words.first, { shown: agreements.length, total }) : fill(words.agreementsOf, { open: total - ended, ended })
  return (
    <Section title={words.agreements} aside={total > 0 && <span className={styles.aside}>{says}</span>}>
      {total === 0 ? (
        <p className={styles.says}>{words.noAgreements}</p>
      ) : (
        <table className={`${styles.table} ${styles.flush}`} aria-label={words.agreements}>
          <colgroup>
            <col style={{ width: 130 }} />
            <col />
            <col style={{ width: 150 }} />
            <col style={{ width: 110 }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.agreementTitle}</th>
              <th scope="col">{words.state}</th>
              <th scope="col" className={styles.figure}>
                {words.ends}
              </th>
            </tr>
          </thead>
          <tbody>
            {agreements.map(({ id, number, title, state, end }) => (
              <tr key={id}>
                <td>{number}</td>
                <td title={title}>
                  <a {...linkTo(`/agreements/${id}`)} dir="auto" className={styles.name}>
                    {title}
                  </a>
                </td>
                <td>
                  <span className={styles.state}>
                    <Glyph done={stateProgress[state]} />
                    {stateWords[state]}
                  </span>
                </td>
                <td className={styles.figure}>{end ? <time dateTime={end}>{shortDate(end)}</time> : <None />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function None() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr">{partWords.none}</span>
    </>
  )
}
