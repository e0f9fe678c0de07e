import { NativeSelect } from '@mantine/core'
import { partyWords, signatoryWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { organizationTypeWords } from '../../../../main/contract/messages/screens/organization.ts'
import type { Answer, PartyAnswer, SignatoryAnswer } from '../../../../main/domain/answer.ts'
import { organizationTypes, type OrganizationType } from '../../../../main/domain/organization.ts'
import { isBlank } from '../../../../main/document/blank.ts'
import { longest } from '../../../../main/document/check-text.ts'
import { Optional } from '../../../ui/Optional.tsx'
import { TextArea, TextField } from '../../../ui/text-fields.tsx'
import { controlId } from '../focus.ts'
import { type ControlProps, useTypedAnswer } from './control.ts'
import styles from './Interview.module.css'
import { QuestionFrame } from './QuestionFrame.tsx'

const noParty: PartyAnswer = { name: '', type: 'nonprofit', acting_through: '', address: '', short_name: '', organization_id: null }
const nobody: SignatoryAnswer = { name: '', title: '', authority: '' }

/** Whether nothing was typed: the kind of organization alone is no answer. */
function isEmpty(parts: PartyAnswer | SignatoryAnswer): boolean {
  return Object.entries(parts).every(([part, value]) => part === 'type' || value === null || String(value).trim() === '')
}

function partsOf<Parts extends PartyAnswer | SignatoryAnswer>(answer: Answer, empty: Parts): Parts {
  return typeof answer === 'object' && answer !== null && 'name' in answer ? { ...empty, ...answer } : empty
}

/** An organization in a role. */
export function PartyControl(props: ControlProps<'party'>) {
  const { question, answer } = props
  const { raw, type, wrong, handlers } = useTypedAnswer(
    props,
    (known) => partsOf(known, noParty),
    (parts) => ({ answer: isEmpty(parts) && parts.type === noParty.type ? null : parts }),
  )
  const text = (part: 'name' | 'acting_through' | 'short_name') => ({
    value: raw[part],
    maxLength: longest.text,
    onChange: (event: { currentTarget: { value: string } }) => type({ ...raw, [part]: event.currentTarget.value }),
  })
  return (
    <QuestionFrame question={question} answered={!isBlank(answer)} wrong={wrong} group form>
      <div className={styles.parts} {...handlers}>
        <TextField id={controlId(question.id)} label={partyWords.name} placeholder={question.example} {...text('name')} />
        <NativeSelect
          label={partyWords.type}
          value={raw.type}
          data={organizationTypes.map((kind) => ({ value: kind, label: organizationTypeWords[kind] }))}
          onChange={(event) => type({ ...raw, type: event.currentTarget.value as OrganizationType })}
        />
        <TextField label={<Optional>{partyWords.actingThrough}</Optional>} {...text('acting_through')} />
        <TextArea
          label={<Optional>{partyWords.address}</Optional>}
          value={raw.address}
          maxLength={longest.paragraph}
          onChange={(event) => type({ ...raw, address: event.currentTarget.value })}
        />
        <TextField label={<Optional>{partyWords.shortName}</Optional>} placeholder={question.shortName} {...text('short_name')} />
      </div>
    </QuestionFrame>
  )
}

/** A person who signs for a party. */
export function SignatoryControl(props: ControlProps<'signatory'>) {
  const { question, answer } = props
  const { raw, type, wrong, handlers } = useTypedAnswer(
    props,
    (known) => partsOf(known, nobody),
    (parts) => ({ answer: isEmpty(parts) ? null : parts }),
  )
  const text = (part: keyof SignatoryAnswer) => ({
    value: raw[part],
    maxLength: longest.text,
    onChange: (event: { currentTarget: { value: string } }) => type({ ...raw, [part]: event.currentTarget.value }),
  })
  return (
    <QuestionFrame question={question} answered={!isBlank(answer)} wrong={wrong} group form>
      <div className={styles.parts} {...handlers}>
        <TextField id={controlId(question.id)} label={signatoryWords.name} placeholder={question.example} {...text('name')} />
        <TextField label={<Optional>{signatoryWords.title}</Optional>} {...text('title')} />
        <TextField label={<Optional>{signatoryWords.authority}</Optional>} placeholder={signatoryWords.authorityExample} {...text('authority')} />
      </div>
    </QuestionFrame>
  )
}
