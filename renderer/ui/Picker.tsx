import { Popover, TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactElement, useId, useRef, useState } from 'react'
import styles from './Picker.module.css'

export interface PickerOption {
  readonly id: string
  readonly name: string
  /** What is said below the name. */
  readonly aside?: string
}

interface Props {
  readonly options: readonly PickerOption[]
  readonly onPick: (id: string) => void
  /** What the list is for. */
  readonly title: string
  readonly search: string
  readonly nothing: string
  /** Hears what is typed, where the options are found elsewhere. */
  readonly onSearch?: (typed: string) => void
  /** As wide as the button that opens it. */
  readonly wide?: boolean
  readonly opened: boolean
  readonly onOpened: (opened: boolean) => void
  /** The button that opens it. */
  readonly children: ReactElement
}

/** One of many, found by typing: arrows move, Enter takes, Escape leaves. */
export function Picker({ options, onPick, title, wide = false, opened, onOpened, children, ...words }: Props) {
  return (
    <Popover opened={opened} onChange={onOpened} position="bottom-start" width={wide ? 'target' : 320} offset={4} withinPortal={false} trapFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={title} className={styles.dropdown}>
        <Choice
          options={options}
          {...words}
          onPick={(id) => {
            onOpened(false)
            onPick(id)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function Choice({ options, onPick, search, nothing, onSearch }: Pick<Props, 'options' | 'onPick' | 'search' | 'nothing' | 'onSearch'>) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const found = matching(options, typed)
  const current = Math.min(at, found.length - 1)
  const move = (to: number) => {
    setAt(to)
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = found[current]
    if (event.key === 'ArrowDown') move(Math.min(current + 1, found.length - 1))
    else if (event.key === 'ArrowUp') move(Math.max(current - 1, 0))
    else if (event.key === 'Enter' && chosen) onPick(chosen.id)
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput
        data-autofocus
        // Escape leaves the list, not the dialog that it stands in.
        data-mantine-stop-propagation="true"
        role="combobox"
        aria-label={search}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={found.length > 0 ? `${id}-${current}` : undefined}
        placeholder={search}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          onSearch?.(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} role="listbox" id={id} aria-label={search} className={styles.list} tabIndex={-1}>
        {found.map((option, index) => (
          <Option key={option.id} id={`${id}-${index}`} option={option} selected={index === current} onPick={onPick} />
        ))}
      </div>
      {found.length === 0 && <p className={styles.none}>{nothing}</p>}
    </>
  )
}

function Option({ id, option, selected, onPick }: { readonly id: string; readonly option: PickerOption; readonly selected: boolean; readonly onPick: (id: string) => void }) {
  return (
    // The keys are those of the field above, which keeps the focus.
    <div id={id} role="option" tabIndex={-1} aria-selected={selected} className={styles.option} onPointerUp={() => onPick(option.id)}>
      {option.name}
      {option.aside && <span className={styles.aside}>{option.aside}</span>}
    </div>
  )
}

/** Those that have every typed word somewhere, the ones that begin with it first. */
function matching(options: readonly PickerOption[], typed: string): readonly PickerOption[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const text = ({ name, aside = '' }: PickerOption) => `${name} ${aside}`.toLowerCase()
  const found = options.filter((option) => words.every((word) => text(option).includes(word)))
  const begins = ({ name }: PickerOption) => name.toLowerCase().startsWith(words[0] ?? '')
  return [...found.filter(begins), ...found.filter((option) => !begins(option))].slice(0, 200)
}
