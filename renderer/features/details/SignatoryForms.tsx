import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { capacityWords, detailsWords as words } from '../../../main/contract/messages/screens/details.ts'
import { capacities } from '../../../main/domain/agreement.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { Optional } from '../../ui/Optional.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import styles from './details.module.css'
import { freshRole } from './fresh-role.ts'
import type { FactsForm, PartyFacts, SignatoryFacts } from './useFacts.ts'

/** Who signs an agreement without a text of ours. */
export function SignatoryForms({ facts: { parties, signatories }, change, keep }: FactsForm) {
  const set = (at: number, part: Partial<SignatoryFacts>) => change({ signatories: signatories.map((each, index) => (index === at ? { ...each, ...part } : each)) })
  const remove = (role: string) => {
    change({ signatories: signatories.filter((each) => each.role !== role) })
    keep()
  }
  const add = () => change({ signatories: [...signatories, { role: freshRole('signatory', signatories), partyRole: parties[0]?.role ?? 'first_party', capacity: 'party', name: '', title: '', authority: '' }] })
  return (
    <>
      {signatories.length === 0 && <p className={styles.says}>{words.noSignatories}</p>}
      {signatories.map((signatory, index) => (
        <SignatoryForm key={signatory.role} signatory={signatory} parties={parties} number={index + 1} onChange={(part) => set(index, part)} onRemove={() => remove(signatory.role)} />
      ))}
      <Button variant="default" size="xs" className={styles.add} leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />} onClick={add}>
        {words.addSignatory}
      </Button>
    </>
  )
}

interface Props {
  readonly signatory: SignatoryFacts
  readonly parties: readonly PartyFacts[]
  readonly number: number
  readonly onChange: (part: Partial<SignatoryFacts>) => void
  readonly onRemove: () => void
}

function SignatoryForm({ signatory, parties, number, onChange, onRemove }: Props) {
  const remove = fill(words.removeSignatory, { name: signatory.name || words.unnamed })
  return (
    <fieldset className={styles.record}>
      <legend className={styles.legend}>
        {fill(words.signatory, { number })}
        <ActionIcon aria-label={remove} title={remove} onClick={onRemove}>
          <IconTrash size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </legend>
      <TextField
        label={words.signatoryName}
        value={signatory.name}
        maxLength={200}
        error={signatory.name.trim() === '' && <FieldError>{words.signatoryNameMissing}</FieldError>}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextField label={<Optional>{words.signatoryTitle}</Optional>} value={signatory.title} maxLength={200} onChange={(event) => onChange({ title: event.currentTarget.value })} />
      <NativeSelect
        label={words.signsFor}
        value={signatory.partyRole}
        data={parties.map(({ role, name }) => ({ value: role, label: name || words.unnamed }))}
        onChange={(event) => onChange({ partyRole: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.capacity}
        value={signatory.capacity}
        data={capacities.map((capacity) => ({ value: capacity, label: capacityWords[capacity] }))}
        onChange={(event) => onChange({ capacity: capacities.find((capacity) => capacity === event.currentTarget.value) ?? 'party' })}
      />
      <TextField className={styles.wide} label={<Optional>{words.authority}</Optional>} value={signatory.authority} maxLength={300} onChange={(event) => onChange({ authority: event.currentTarget.value })} />
    </fieldset>
  )
}
