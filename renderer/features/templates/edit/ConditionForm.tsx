import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { templateEditWords as words } from '../../../../main/contract/messages/screens/template-edit.ts'
import { compile } from '../../../../main/document/expression.ts'
import { conditionable, readCondition, type SimpleCondition, writeCondition } from '../../../../main/document/simple-condition.ts'
import type { Question } from '../../../../main/document/template.ts'
import { FieldError } from '../../../ui/FieldError.tsx'
import styles from './edit.module.css'

interface Props {
  readonly label: string
  readonly value: string | undefined
  readonly questions: readonly Question[]
  readonly onChange: (condition: string | undefined) => void
}

type Way = 'always' | 'when' | 'expression'

/** When something is there: always, when a question is or is not answered so, or by an expression. */
export function ConditionForm({ label, value, questions, onChange }: Props) {
  const simple = value === undefined ? null : readCondition(value, questions)
  const [typed, setTyped] = useState<string | null>(null)
  const asked = conditionable(questions)
  const way: Way = typed !== null ? 'expression' : value === undefined ? 'always' : simple === null ? 'expression' : 'when'
  const choose = (next: string) => {
    const [first] = asked
    setTyped(next === 'expression' ? (value ?? '') : null)
    if (next === 'always') onChange(undefined)
    if (next === 'when' && simple === null && first !== undefined) onChange(writeCondition({ question: first.id, is: true, value: first.type === 'choice' ? (first.options[0]?.id ?? null) : null }))
  }
  const ways = [
    { value: 'always', label: words.always },
    ...(asked.length > 0 ? [{ value: 'when', label: words.when }] : []),
    { value: 'expression', label: words.expression },
  ]
  return (
    <fieldset className={styles.condition}>
      <legend className="sr">{label}</legend>
      <NativeSelect label={label} value={way} data={ways} onChange={(event) => choose(event.currentTarget.value)} />
      {way === 'when' && simple !== null && <Plain value={simple} questions={asked} onChange={(next) => onChange(writeCondition(next))} />}
      {way === 'expression' && <Expression value={typed ?? value ?? ''} questions={questions} onType={setTyped} onChange={onChange} />}
    </fieldset>
  )
}

function Plain({ value, questions, onChange }: { readonly value: SimpleCondition; readonly questions: readonly Question[]; readonly onChange: (next: SimpleCondition) => void }) {
  const question = questions.find(({ id }) => id === value.question)
  const options = question?.type === 'choice' ? question.options : []
  const ask = (id: string) => {
    const next = questions.find((each) => each.id === id)
    onChange({ question: id, is: true, value: next?.type === 'choice' ? (next.options[0]?.id ?? null) : null })
  }
  const yesOrNo = value.value === null
  return (
    <>
      <NativeSelect label={words.conditionQuestion} value={value.question} data={questions.map(({ id, label }) => ({ value: id, label }))} onChange={(event) => ask(event.currentTarget.value)} />
      {!yesOrNo && (
        <NativeSelect
          label={words.conditionSign}
          value={value.is ? 'is' : 'not'}
          data={[
            { value: 'is', label: words.is },
            { value: 'not', label: words.isNot },
          ]}
          onChange={(event) => onChange({ ...value, is: event.currentTarget.value === 'is' })}
        />
      )}
      <NativeSelect
        label={words.conditionValue}
        value={yesOrNo ? (value.is ? 'yes' : 'no') : (value.value ?? '')}
        data={yesOrNo ? [{ value: 'yes', label: words.yes }, { value: 'no', label: words.no }] : options.map((option) => ({ value: option.id, label: option.label }))}
        onChange={(event) => onChange(yesOrNo ? { ...value, is: event.currentTarget.value === 'yes' } : { ...value, value: event.currentTarget.value })}
      />
    </>
  )
}

interface ExpressionProps {
  readonly value: string
  readonly questions: readonly Question[]
  readonly onType: (typed: string) => void
  readonly onChange: (condition: string | undefined) => void
}

function Expression({ value, questions, onType, onChange }: ExpressionProps) {
  const compiled = value.trim() === '' ? null : compile(value, questions)
  const type = (typed: string) => {
    onType(typed)
    if (typed.trim() !== '' && compile(typed, questions).ok) onChange(typed)
  }
  return (
    <TextInput
      label={words.conditionText}
      description={words.conditionHelp}
      value={value}
      maxLength={1000}
      error={compiled?.ok === false && <FieldError>{`${compiled.message} ${compiled.remedy}`}</FieldError>}
      onChange={(event) => type(event.currentTarget.value)}
    />
  )
}
