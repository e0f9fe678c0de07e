import { Button, Menu, TextInput } from '@mantine/core'
import { IconChevronDown, IconColumns3, IconFilter, IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { columnWords, filterWords as words, stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import { agreementOrders } from '../../../main/domain/agreement-query.ts'
import { agreementStates } from '../../../main/domain/agreement.ts'
import { useAsk } from '../../core.ts'
import { todayHere } from '../../ui/dates.ts'
import { useOffer } from '../../ui/offers.ts'
import { Picker, type PickerOption } from '../../ui/Picker.tsx'
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
    <FilterMenu name={words.state} value={statesInWords(query.states)} onClear={() => setQuery({ states: undefined })}>
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
    <FilterMenu name={words.ends} value={endsInWords(query)} onClear={() => setQuery({ endsFrom: undefined, endsTo: undefined })}>
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
  return <FilterPicker name={words.partner} value={query.partner?.name ?? null} options={[...known, ...typed]} search={words.searchPartner} onPick={pick} onClear={() => setQuery({ partner: undefined })} />
}

function OwnerFilter() {
  const { query } = useListState()
  const people = useAsk('people.list', {})
  const value = query.owner === undefined ? null : (people.data?.find(({ id }) => id === query.owner)?.name ?? '…')
  return <FilterPicker name={words.owner} value={value} options={people.data ?? []} search={words.searchOwner} onPick={(owner) => setQuery({ owner })} onClear={() => setQuery({ owner: undefined })} />
}

function KindFilter() {
  const { query } = useListState()
  const kinds = useAsk('agreements.kinds', {})
  const options = (kinds.data ?? []).map((kind) => ({ id: kind, name: kind }))
  return <FilterPicker name={words.kind} value={query.kind ?? null} options={options} search={words.searchKind} onPick={(kind) => setQuery({ kind })} onClear={() => setQuery({ kind: undefined })} />
}

interface FilterProps {
  readonly name: string
  readonly value: string | null
  readonly onClear: () => void
}

function FilterMenu({ name, value, onClear, children }: FilterProps & { readonly children: ReactNode }) {
  return (
    <span className={styles.filter} data-active={value !== null || undefined}>
      <Menu position="bottom-start">
        <Menu.Target>
          <FilterButton name={name} value={value} />
        </Menu.Target>
        <Menu.Dropdown>{children}</Menu.Dropdown>
      </Menu>
      {value !== null && <Clear name={name} onClear={onClear} />}
    </span>
  )
}

interface PickerProps extends FilterProps {
  readonly options: readonly PickerOption[]
  readonly search: string
  readonly onPick: (id: string) => void
}

function FilterPicker({ name, value, options, search, onPick, onClear }: PickerProps) {
  const [opened, setOpened] = useState(false)
  return (
    <span className={styles.filter} data-active={value !== null || undefined}>
      <Picker options={options} onPick={onPick} title={name} search={search} nothing={words.nothing} opened={opened} onOpened={setOpened}>
        <FilterButton name={name} value={value} onClick={() => setOpened(!opened)} />
      </Picker>
      {value !== null && <Clear name={name} onClear={onClear} />}
    </span>
  )
}

function FilterButton({ name, value, ...rest }: { readonly name: string; readonly value: string | null } & Record<string, unknown>) {
  return (
    <Button variant="default" size="xs" rightSection={value === null && <IconChevronDown size={14} stroke={1.75} aria-hidden />} {...rest}>
      {value === null ? (
        name
      ) : (
        <span className={styles.value}>
          {name}: <b>{value}</b>
        </span>
      )}
    </Button>
  )
}

function Clear({ name, onClear }: { readonly name: string; readonly onClear: () => void }) {
  const label = fill(words.clear, { name })
  const leave = useRef<HTMLButtonElement>(null)
  // The button goes with what it clears: the focus stays with the filter.
  useEffect(() => {
    const own = leave.current?.parentElement?.querySelector('button')
    const button = leave.current
    return () => {
      if (document.activeElement === button || document.activeElement === document.body) own?.focus()
    }
  }, [])
  return (
    <button ref={leave} type="button" className={styles.clear} aria-label={label} title={label} onClick={onClear}>
      <IconX size={14} stroke={1.75} aria-hidden />
    </button>
  )
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
