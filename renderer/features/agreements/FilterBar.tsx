import { Button, Menu, TextInput } from '@mantine/core'
import { IconColumns3, IconFilter } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { columnWords, filterWords as words, stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import { agreementOrders } from '../../../main/domain/agreement-query.ts'
import { agreementStates } from '../../../main/domain/agreement.ts'
import { useAsk } from '../../core.ts'
import { todayHere } from '../../ui/dates.ts'
import { FilterMenu, FilterPicker } from '../../ui/Filter.tsx'
import { useOffer } from '../../ui/offers.ts'
import styles from './FilterBar.module.css'
import { endsBefore, endsInWords, endsWithin, filtersInWords, spans, statesInWords } from './filters.ts'
import { setListState, setQuery, useListState, withColumns } from './list-state.ts'

export { filtersInWords }

/** What the list is narrowed to: each filter a button that names its value. */
export function FilterBar() {
  return (
    <div role="group" aria-label={words.label} className={styles.bar}>
      <TextFilter />
      <StateFilter />
      <PartnerFilter />
      <OwnerFilter />
      <KindFilter />
      <EndsFilter />
      <span className={styles.grow} />
      <Columns />
    </div>
  )
}

function TextFilter() {
  const { query } = useListState()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(query.text ?? '')
  const [seen, setSeen] = useState(query.text)
  if (seen !== query.text) {
    setSeen(query.text)
    if ((query.text ?? '') !== typed.trim()) setTyped(query.text ?? '')
  }
  useOffer('edit.find', () => input.current?.focus())
  return (
    <TextInput
      ref={input}
      className={styles.text}
      classNames={{ input: styles.small ?? '' }}
      leftSection={<IconFilter size={14} stroke={1.75} aria-hidden />}
      aria-label={words.text}
      placeholder={words.text}
      value={typed}
      maxLength={400}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        setQuery({ text: event.currentTarget.value.trim() || undefined })
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === '') return
        event.preventDefault()
        setTyped('')
        setQuery({ text: undefined })
      }}
    />
  )
}

function StateFilter() {
  const { query } = useListState()
  const chosen = query.states ?? []
  return (
    <FilterMenu {...named(words.state)} value={statesInWords(query.states)} onClear={() => setQuery({ states: undefined })}>
      <Menu.CheckboxGroup value={[...chosen]} onChange={(next: string[]) => setQuery({ states: next.length === 0 ? undefined : agreementStates.filter((state) => next.includes(state)) })}>
        {agreementStates.map((state) => (
          <Menu.CheckboxItem key={state} value={state} closeMenuOnClick={false}>
            {stateWords[state]}
          </Menu.CheckboxItem>
        ))}
      </Menu.CheckboxGroup>
    </FilterMenu>
  )
}

function EndsFilter() {
  const { query } = useListState()
  const today = todayHere()
  return (
    <FilterMenu {...named(words.ends)} value={endsInWords(query)} onClear={() => setQuery({ endsFrom: undefined, endsTo: undefined })}>
      {spans.map((days) => (
        <Menu.Item key={days} onClick={() => setQuery(endsWithin(days, today))}>
          {fill(words.within, { days })}
        </Menu.Item>
      ))}
      <Menu.Item onClick={() => setQuery(endsBefore(today))}>{words.over}</Menu.Item>
    </FilterMenu>
  )
}

function PartnerFilter() {
  const { query } = useListState()
  const list = useAsk('partners.list', {})
  const known = list.data?.partners.map(({ id, name }) => ({ id, name })) ?? []
  const typed = list.data?.unregistered.map(({ name }) => ({ id: `name ${name}`, name })) ?? []
  const pick = (id: string) => {
    const name = [...known, ...typed].find((option) => option.id === id)?.name ?? ''
    setQuery({ partner: id.startsWith('name ') ? { name } : { id, name } })
  }
  return <FilterPicker {...named(words.partner)} value={query.partner?.name ?? null} options={[...known, ...typed]} search={words.searchPartner} nothing={words.nothing} onPick={pick} onClear={() => setQuery({ partner: undefined })} />
}

function OwnerFilter() {
  const { query } = useListState()
  const people = useAsk('people.list', {})
  const value = query.owner === undefined ? null : (people.data?.find(({ id }) => id === query.owner)?.name ?? '…')
  return <FilterPicker {...named(words.owner)} value={value} options={people.data ?? []} search={words.searchOwner} nothing={words.nothing} onPick={(owner) => setQuery({ owner })} onClear={() => setQuery({ owner: undefined })} />
}

function KindFilter() {
  const { query } = useListState()
  const kinds = useAsk('agreements.kinds', {})
  const options = (kinds.data ?? []).map((kind) => ({ id: kind, name: kind }))
  return <FilterPicker {...named(words.kind)} value={query.kind ?? null} options={options} search={words.searchKind} nothing={words.nothing} onPick={(kind) => setQuery({ kind })} onClear={() => setQuery({ kind: undefined })} />
}

/** The words of a filter that say which it is. */
function named(name: string): { readonly name: string; readonly clear: string } {
  return { name, clear: fill(words.clear, { name }) }
}

function Columns() {
  const { columns } = useListState()
  const shown = columns.map(({ column }) => column)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconColumns3 size={14} stroke={1.75} aria-hidden />}>
          {words.columns}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.CheckboxGroup
          value={shown}
          onChange={(next: string[]) => setListState({ columns: withColumns(columns, next) })}
        >
          {agreementOrders.map((column) => (
            <Menu.CheckboxItem key={column} value={column} disabled={column === 'title'} closeMenuOnClick={false}>
              {columnWords[column]}
            </Menu.CheckboxItem>
          ))}
        </Menu.CheckboxGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
