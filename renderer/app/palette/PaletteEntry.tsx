import { IconBuilding, IconCommand, IconFile, IconFileText, IconMessage, IconTemplate, IconUser, type Icon } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { Keys } from '../../ui/Keys.tsx'
import { shownKeys } from '../../ui/keys.ts'
import type { Entry, Record } from './entries.ts'
import styles from './Palette.module.css'

const symbols: Readonly<{ [Kind in Record['kind']]: Icon }> = { agreement: IconFileText, organization: IconBuilding, contact: IconUser, file: IconFile, clause: IconFileText, comment: IconMessage, template: IconTemplate }

interface Props {
  readonly id: string
  readonly entry: Entry
  readonly selected: boolean
  readonly onChoose: (entry: Entry, inWindow: boolean) => void
}

/** One line of the palette. */
export const PaletteEntry = memo(function PaletteEntry({ id, entry, selected, onChoose }: Props) {
  const option = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (selected) option.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const Symbol = entry.kind === 'record' ? symbols[entry.record.kind] : IconCommand
  return (
    <button
      ref={option}
      type="button"
      id={id}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      className={styles.entry}
      // The field keeps the focus and hears the keys.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onChoose(entry, event.ctrlKey || event.metaKey)}
    >
      <Symbol size={16} stroke={1.75} aria-hidden />
      {entry.kind === 'record' ? (
        <>
          <bdi className={styles.name}>{entry.record.title}</bdi>
          <span className={styles.detail}>{entry.record.detail}</span>
        </>
      ) : (
        <>
          <span className={styles.name}>{entry.action.label}</span>
          {entry.action.keys && <Keys keys={shownKeys(entry.action.keys)} />}
        </>
      )}
    </button>
  )
})
