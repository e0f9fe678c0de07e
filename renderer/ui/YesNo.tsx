import styles from './YesNo.module.css'

interface Props {
  readonly id: string
  readonly value: boolean | null
  readonly onChange: (value: boolean) => void
  readonly yes: string
  readonly no: string
  readonly labelledBy: string
  readonly describedBy?: string | undefined
}

/** A pair of which one is chosen, or none yet. */
export function YesNo({ id, value, onChange, yes, no, labelledBy, describedBy }: Props) {
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} aria-describedby={describedBy} className={styles.pair}>
      {[true, false].map((choice) => (
        <label key={String(choice)} className={styles.choice}>
          <input
            type="radio"
            className="sr"
            name={id}
            id={choice ? id : undefined}
            checked={value === choice}
            onChange={() => onChange(choice)}
          />
          {choice ? yes : no}
        </label>
      ))}
    </div>
  )
}
