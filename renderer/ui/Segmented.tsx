import { useId } from 'react'
import styles from './Segmented.module.css'

interface Props<Value extends string> {
  /** What is chosen, in words; or the id of the element that says it. */
  readonly label?: string
  readonly labelledBy?: string
  readonly describedBy?: string | undefined
  /** The id of the first choice, for what leads to it. */
  readonly firstId?: string
  /** Null: none is chosen yet. */
  readonly value: Value | null
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  /** As wide as what it stands in. */
  readonly wide?: boolean
}

/** A few choices side by side, of which one is chosen. */
export function Segmented<Value extends string>({ label, labelledBy, describedBy, firstId, value, choices, onChange, wide = false }: Props<Value>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} aria-labelledby={labelledBy} aria-describedby={describedBy} className={styles.choices} data-wide={wide || undefined}>
      {choices.map((choice, index) => (
        <label key={choice.value} className={styles.choice}>
          <input type="radio" className="sr" name={name} id={index === 0 ? firstId : undefined} value={choice.value} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          {choice.label}
        </label>
      ))}
    </div>
  )
}
