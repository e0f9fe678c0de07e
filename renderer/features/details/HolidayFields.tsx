import { placeInWords } from '../../../main/contract/messages/holidays.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { holidayWords as words } from '../../../main/contract/messages/screens/holidays.ts'
import { termFactWords } from '../../../main/contract/messages/screens/term.ts'
import type { Term } from '../../../main/domain/agreement.ts'
import { useAsk } from '../../core.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'

interface Props {
  readonly term: Term
  readonly set: (part: Partial<Term>) => void
}

/** Whose public holidays are no business days for this agreement; without a choice, those of Settings. */
export function HolidayFields({ term: { holidayCountry, holidayRegion }, set }: Props) {
  const settings = useAsk('holidays.settings', {})
  const places = useAsk('holidays.places', {})
  const countries = places.data ?? []
  const country = countries.find(({ code }) => code === holidayCountry)
  const region = country?.regions.find(({ code }) => code === holidayRegion)
  const standard = settings.data?.place ?? null
  const asInSettings = fill(words.asInSettings, { place: standard === null ? words.noPlace : placeInWords(standard, countries) })
  return (
    <>
      <ChoiceField
        name={termFactWords.holidayCountry}
        value={holidayCountry === null ? asInSettings : (country?.name ?? holidayCountry)}
        options={[{ id: '', name: asInSettings }, ...countries.map(({ code, name }) => ({ id: code, name }))]}
        search={words.searchCountry}
        nothing={words.nothingFound}
        onPick={(code) => set({ holidayCountry: code === '' ? null : code, holidayRegion: null })}
      />
      {country && country.regions.length > 0 && (
        <ChoiceField
          name={termFactWords.holidayRegion}
          value={region?.name ?? words.wholeCountry}
          options={[{ id: '', name: words.wholeCountry }, ...country.regions.map(({ code, name }) => ({ id: code, name }))]}
          search={words.searchRegion}
          nothing={words.nothingFound}
          onPick={(code) => set({ holidayRegion: code === '' ? null : code })}
        />
      )}
    </>
  )
}
