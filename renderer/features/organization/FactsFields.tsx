import { NativeSelect } from '@mantine/core'
import { organizationTypes, type OrganizationType } from '../../../main/domain/organization.ts'
import { organizationTypeWords, organizationWords } from '../../../main/contract/messages/screens/organization.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { Optional } from '../../ui/Optional.tsx'
import { TextArea, TextField } from '../../ui/text-fields.tsx'
import styles from './organization.module.css'
import type { Facts } from './facts.ts'

interface Props {
  readonly facts: Facts
  readonly errors: Partial<Record<keyof Facts, string>>
  readonly onChange: (change: Partial<Facts>) => void
}

interface OrganizationProps extends Props {
  /** The form begins here. */
  readonly autoFocus?: boolean
}

export function OrganizationFields({ facts, errors, onChange, autoFocus = false }: OrganizationProps) {
  return (
    <div className={styles.fields}>
      <TextField
        autoFocus={autoFocus}
        label={organizationWords.name}
        description={errors.name ? undefined : organizationWords.nameHelp}
        placeholder={organizationWords.nameExample}
        value={facts.name}
        error={errors.name && <FieldError>{errors.name}</FieldError>}
        maxLength={300}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={organizationWords.type}
        className={styles.short}
        value={facts.type}
        data={organizationTypes.map((type) => ({ value: type, label: organizationTypeWords[type] }))}
        onChange={(event) => onChange({ type: event.currentTarget.value as OrganizationType })}
      />
      <TextField
        label={<Optional>{organizationWords.actingThrough}</Optional>}
        description={organizationWords.actingThroughHelp}
        placeholder={organizationWords.actingThroughExample}
        value={facts.actingThrough}
        maxLength={300}
        onChange={(event) => onChange({ actingThrough: event.currentTarget.value })}
      />
      <TextArea
        label={<Optional>{organizationWords.address}</Optional>}
        value={facts.address}
        maxLength={1000}
        onChange={(event) => onChange({ address: event.currentTarget.value })}
      />
    </div>
  )
}

export function YourFields({ facts, errors, onChange }: Props) {
  return (
    <div className={styles.pair}>
      <TextField
        label={organizationWords.yourName}
        value={facts.yourName}
        error={errors.yourName && <FieldError>{errors.yourName}</FieldError>}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onChange({ yourName: event.currentTarget.value })}
      />
      <TextField
        label={<Optional>{organizationWords.yourTitle}</Optional>}
        placeholder={organizationWords.yourTitleExample}
        value={facts.yourTitle}
        maxLength={200}
        onChange={(event) => onChange({ yourTitle: event.currentTarget.value })}
      />
    </div>
  )
}
