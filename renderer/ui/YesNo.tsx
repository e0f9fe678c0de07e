import { Segmented } from './Segmented.tsx'

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
    <Segmented
      labelledBy={labelledBy}
      describedBy={describedBy}
      firstId={id}
      value={value === null ? null : value ? 'yes' : 'no'}
      choices={[
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ]}
      onChange={(choice) => onChange(choice === 'yes')}
    />
  )
}
