import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './Filter.module.css'
import { Picker, type PickerOption } from './Picker.tsx'

interface FilterProps {
  readonly name: string
  /** What it is narrowed to; null: nothing. */
  readonly value: string | null
  /** What the button says that takes it away. */
  readonly clear: string
  readonly onClear: () => void
}

/** A filter whose values are a menu. */
export function FilterMenu({ name, value, clear, onClear, children }: FilterProps & { readonly children: ReactNode }) {
  return (
    <span className={styles.filter} data-active={value !== null || undefined}>
      <Menu position="bottom-start">
        <Menu.Target>
          <FilterButton name={name} value={value} />
        </Menu.Target>
        <Menu.Dropdown>{children}</Menu.Dropdown>
      </Menu>
      {value !== null && <Clear label={clear} onClear={onClear} />}
    </span>
  )
}

interface PickerProps extends FilterProps {
  readonly options: readonly PickerOption[]
  readonly search: string
  readonly nothing: string
  readonly onPick: (id: string) => void
}

/** A filter whose value is one of many, found by typing. */
export function FilterPicker({ name, value, clear, options, search, nothing, onPick, onClear }: PickerProps) {
  const [opened, setOpened] = useState(false)
  return (
    <span className={styles.filter} data-active={value !== null || undefined}>
      <Picker options={options} onPick={onPick} title={name} search={search} nothing={nothing} opened={opened} onOpened={setOpened}>
        <FilterButton name={name} value={value} onClick={() => setOpened(!opened)} />
      </Picker>
      {value !== null && <Clear label={clear} onClear={onClear} />}
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

function Clear({ label, onClear }: { readonly label: string; readonly onClear: () => void }) {
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
