import { Button } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import styles from './ChoiceField.module.css'
import { Picker, type PickerOption } from './Picker.tsx'

interface Props {
  /** What is chosen, in words; read before the value. */
  readonly name: string
  /** The same as it is drawn above the field. */
  readonly label?: ReactNode
  readonly value: string
  readonly options: readonly PickerOption[]
  readonly search: string
  readonly nothing: string
  readonly onPick: (id: string) => void
  /** Hears what is typed, where the options are found elsewhere. */
  readonly onSearch?: (typed: string) => void
}

/** A field that names its value; its button opens a list that is searched by typing. */
export function ChoiceField({ name, label = name, value, ...list }: Props) {
  const [opened, setOpened] = useState(false)
  return (
    <div className={styles.field}>
      <span className={styles.label}>{label}</span>
      <Picker {...list} title={name} wide opened={opened} onOpened={setOpened}>
        <Button variant="default" justify="space-between" fullWidth classNames={{ root: styles.button, label: styles.value }} title={value} aria-label={`${name}: ${value}`} rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden />} onClick={() => setOpened(!opened)}>
          {value}
        </Button>
      </Picker>
    </div>
  )
}
