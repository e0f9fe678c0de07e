import { Button } from '@mantine/core'
import { placeInWords } from '../../../main/contract/messages/holidays.ts'
import { dayInWords } from '../../../main/contract/messages/day-in-words.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { holidayWords as words } from '../../../main/contract/messages/screens/holidays.ts'
import type { Output } from '../../../main/contract/index.ts'
import { type HolidayPlace, holidayYears } from '../../../main/domain/term/holidays.ts'
import { call, troubleOf, useAsk } from '../../core.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { todayHere } from '../../ui/dates.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import styles from './holidays.module.css'
import { OwnDays } from './OwnDays.tsx'

/** Whose public holidays count where an agreement does not say, and days off of one's own. */
export function HolidaysSection() {
  const settings = useAsk('holidays.settings', {})
  const places = useAsk('holidays.places', {})
  const failed = [settings, places].find(({ isError }) => isError)
  return (
    <Section title={words.title} help={words.help}>
      {failed && <ProblemNote trouble={troubleOf(failed.error)} onRetry={() => void failed.refetch()} />}
      {settings.data && places.data && (
        <>
          <Standard {...settings.data} countries={places.data} />
          <OwnDays days={settings.data.own} />
        </>
      )}
    </Section>
  )
}

interface Props extends Output<'holidays.settings'> {
  readonly countries: Output<'holidays.places'>
}

function Standard({ place, from, countries }: Props) {
  const choose = (next: HolidayPlace | 'address' | null) => void call('holidays.setDefault', { place: next }).catch(reportTrouble)
  const country = countries.find(({ code }) => code === place?.country)
  const region = country?.regions.find(({ code }) => code === place?.region)
  return (
    <div className={styles.standard}>
      <div className={styles.fields}>
        <ChoiceField
          name={words.country}
          value={country?.name ?? words.nobody}
          options={[{ id: '', name: words.nobody }, ...countries.map(({ code, name }) => ({ id: code, name }))]}
          search={words.searchCountry}
          nothing={words.nothingFound}
          onPick={(code) => choose(code === '' ? null : { country: code, region: null })}
        />
        {country && country.regions.length > 0 && (
          <ChoiceField
            name={words.region}
            value={region?.name ?? words.wholeCountry}
            options={[{ id: '', name: words.wholeCountry }, ...country.regions.map(({ code, name }) => ({ id: code, name }))]}
            search={words.searchRegion}
            nothing={words.nothingFound}
            onPick={(code) => choose({ country: country.code, region: code === '' ? null : code })}
          />
        )}
      </div>
      <p className={styles.help}>
        {place === null ? words.none : from === 'address' ? words.fromAddress : words.chosen}{' '}
        {from === 'choice' && (
          <Button variant="subtle" size="xs" onClick={() => choose('address')}>
            {words.asAddressSays}
          </Button>
        )}
      </p>
      {place && <YearOf place={place} named={placeInWords(place, countries)} />}
    </div>
  )
}

/** The holidays of this year, folded, so that anybody can see whether they are the right ones. */
function YearOf({ place: { country, region }, named }: { readonly place: HolidayPlace; readonly named: string }) {
  const year = Number(todayHere().slice(0, 4)) + (todayHere().slice(5, 7) === '12' ? 1 : 0)
  const days = useAsk('holidays.list', { year, place: { country, region } })
  if (!days.data) return null
  return (
    <details className={styles.year}>
      <summary>{fill(words.ofYear, { year, count: days.data.length })}</summary>
      <ul aria-label={named} className={styles.list}>
        {days.data.map(({ date, name }) => (
          <li key={date} className={styles.day}>
            <time dateTime={date}>{dayInWords(date)}</time>
            <span>{name}</span>
          </li>
        ))}
      </ul>
      <p className={styles.help}>{fill(words.source, holidayYears)}</p>
    </details>
  )
}
