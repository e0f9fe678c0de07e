import { NativeSelect } from '@mantine/core'
import { organizationTypeWords } from '../../../main/contract/messages/screens/organization.ts'
import { partnersWords as words } from '../../../main/contract/messages/screens/partners.ts'
import { type Organization, organizationTypes, type OrganizationType } from '../../../main/domain/organization.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { Optional } from '../../ui/Optional.tsx'
import { TextArea, TextField } from '../../ui/text-fields.tsx'

export type Facts = Omit<Organization, 'id'>

interface Props {
  readonly facts: Facts
  /** Say what is missing. */
  readonly asked: boolean
  readonly onChange: (change: Partial<Facts>) => void
}

/** What is known of a partner. */
export function FactsFields({ facts, asked, onChange }: Props) {
  const missing = asked && facts.name.trim() === ''
  return (
    <>
      <TextField
        label={words.name}
        data-autofocus
        description={missing ? undefined : words.nameHelp}
        value={facts.name}
        maxLength={300}
        error={missing && <FieldError>{words.needsName}</FieldError>}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.type}
        value={facts.type}
        data={organizationTypes.map((type) => ({ value: type, label: organizationTypeWords[type] }))}
        onChange={(event) => onChange({ type: event.currentTarget.value as OrganizationType })}
      />
      <TextField label={<Optional>{words.actingThrough}</Optional>} value={facts.actingThrough} maxLength={300} onChange={(event) => onChange({ actingThrough: event.currentTarget.value })} />
      <TextArea label={<Optional>{words.address}</Optional>} value={facts.address} maxLength={1000} onChange={(event) => onChange({ address: event.currentTarget.value })} />
    </>
  )
}
