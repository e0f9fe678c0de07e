import { Menu } from '@mantine/core'
import { fill } from '../../../main/contract/messages/fill.ts'
import { deadlineKindWords } from '../../../main/contract/messages/reminders.ts'
import { calendarWords as words } from '../../../main/contract/messages/screens/calendar.ts'
import { deadlineKinds } from '../../../main/domain/reminder/lead-times.ts'
import { useAsk } from '../../core.ts'
import { FilterMenu, FilterPicker } from '../../ui/Filter.tsx'
import styles from './calendar.module.css'
import { setFilters, useCalendar } from './calendar-state.ts'

/** What the calendar is narrowed to: each filter a button that names its value. */
export function CalendarFilterBar() {
  const { filters } = useCalendar()
  const partners = useAsk('partners.list', {})
  const people = useAsk('people.list', {})
  const names = [...(partners.data?.partners ?? []), ...(partners.data?.unregistered ?? [])].map(({ name }) => ({ id: name, name }))
  const chosen = filters.kinds ?? []
  const owner = filters.owner === undefined ? null : (people.data?.find(({ id }) => id === filters.owner)?.name ?? '…')
  return (
    <div role="group" aria-label={words.filters} className={styles.filters}>
      <FilterMenu {...named(words.kind)} value={chosen.length === 0 ? null : chosen.map((kind) => deadlineKindWords[kind]).join(', ')} onClear={() => setFilters({ kinds: undefined })}>
        <Menu.CheckboxGroup value={[...chosen]} onChange={(next: string[]) => setFilters({ kinds: next.length === 0 ? undefined : deadlineKinds.filter((kind) => next.includes(kind)) })}>
          {deadlineKinds.map((kind) => (
            <Menu.CheckboxItem key={kind} value={kind} closeMenuOnClick={false}>
              {deadlineKindWords[kind]}
            </Menu.CheckboxItem>
          ))}
        </Menu.CheckboxGroup>
      </FilterMenu>
      <FilterPicker {...named(words.partner)} value={filters.partner ?? null} options={names} search={words.searchPartner} nothing={words.nothingFound} onPick={(partner) => setFilters({ partner })} onClear={() => setFilters({ partner: undefined })} />
      <FilterPicker {...named(words.owner)} value={owner} options={people.data ?? []} search={words.searchOwner} nothing={words.nothingFound} onPick={(id) => setFilters({ owner: id })} onClear={() => setFilters({ owner: undefined })} />
    </div>
  )
}

function named(name: string): { readonly name: string; readonly clear: string } {
  return { name, clear: fill(words.clear, { name }) }
}
