import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { detailsWords as words } from '../../../main/contract/messages/screens/details.ts'
import { organizationTypeWords, organizationWords } from '../../../main/contract/messages/screens/organization.ts'
import { organizationTypes } from '../../../main/domain/organization.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { Optional } from '../../ui/Optional.tsx'
import { TextArea, TextField } from '../../ui/text-fields.tsx'
import styles from './details.module.css'
import { freshRole } from './fresh-role.ts'
import type { FactsForm, PartyFacts } from './useFacts.ts'

/** The parties of an agreement without a text of ours. */
export function PartyForms({ facts: { parties, signatories }, change, keep }: FactsForm) {
  const set = (at: number, part: Partial<PartyFacts>) => change({ parties: parties.map((party, index) => (index === at ? { ...party, ...part } : party)) })
  const remove = (role: string) => {
    change({ parties: parties.filter((party) => party.role !== role), signatories: signatories.filter(({ partyRole }) => partyRole !== role) })
    keep()
  }
  const add = () => change({ parties: [...parties, { role: freshRole('party', parties), organizationId: null, name: '', type: 'other', actingThrough: '', address: '', shortName: '' }] })
  return (
    <>
      {parties.map((party, index) => (
        <PartyForm key={party.role} party={party} number={index + 1} onChange={(part) => set(index, part)} onRemove={parties.length > 1 ? () => remove(party.role) : undefined} />
      ))}
      <Button variant="default" size="xs" className={styles.add} leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />} onClick={add}>
        {words.addParty}
      </Button>
    </>
  )
}

interface Props {
  readonly party: PartyFacts
  readonly number: number
  readonly onChange: (part: Partial<PartyFacts>) => void
  readonly onRemove: (() => void) | undefined
}

function PartyForm({ party, number, onChange, onRemove }: Props) {
  const remove = fill(words.removeParty, { name: party.name || words.unnamed })
  return (
    <fieldset className={styles.record}>
      <legend className={styles.legend}>
        {fill(words.party, { number })}
        {onRemove && (
          <ActionIcon aria-label={remove} title={remove} onClick={onRemove}>
            <IconTrash size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        )}
      </legend>
      <TextField
        label={words.partyName}
        value={party.name}
        maxLength={300}
        error={party.name.trim() === '' && <FieldError>{words.partyNameMissing}</FieldError>}
        onChange={(event) => onChange({ name: event.currentTarget.value, organizationId: null })}
      />
      <NativeSelect
        label={organizationWords.type}
        value={party.type}
        data={organizationTypes.map((type) => ({ value: type, label: organizationTypeWords[type] }))}
        onChange={(event) => onChange({ type: organizationTypes.find((type) => type === event.currentTarget.value) ?? 'other' })}
      />
      <TextField label={<Optional>{organizationWords.actingThrough}</Optional>} value={party.actingThrough} maxLength={300} onChange={(event) => onChange({ actingThrough: event.currentTarget.value })} />
      <TextField label={<Optional>{words.shortName}</Optional>} value={party.shortName} maxLength={100} onChange={(event) => onChange({ shortName: event.currentTarget.value })} />
      <TextArea className={styles.wide} label={<Optional>{organizationWords.address}</Optional>} value={party.address} maxLength={1000} onChange={(event) => onChange({ address: event.currentTarget.value })} />
    </fieldset>
  )
}
