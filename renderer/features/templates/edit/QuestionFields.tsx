import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { questionTypeWords, templateEditWords as words } from '../../../../main/contract/messages/screens/template-edit.ts'
import { freeName } from '../../../../main/document/edit-blocks.ts'
import type { FrontMatterEdit } from '../../../../main/document/edit-front-matter.ts'
import type { TemplateStructure } from '../../../../main/document/open-template.ts'
import type { QuestionHead } from '../../../../main/document/template-schema.ts'
import { parseDuration } from '../../../../main/domain/duration.ts'
import { isCurrency } from '../../../../main/domain/money.ts'
import { ConditionForm } from './ConditionForm.tsx'
import styles from './edit.module.css'
import { Line, mayBeEmpty } from './Line.tsx'
import { RowTools } from './RowTools.tsx'

interface Props {
  readonly question: QuestionHead
  readonly structure: TemplateStructure
  readonly onSet: (key: readonly PropertyKey[], value: unknown) => void
  readonly onEdit: (change: (edit: FrontMatterEdit, path: readonly PropertyKey[]) => void) => void
}

/** What belongs to one type and to no other, and has to be taken out when the type changes. */
const ofTypes = ['max_length', 'unit', 'min', 'max', 'default', 'fills', 'currency', 'options', 'short_name', 'seal', 'party', 'capacity', 'resolution', 'columns'] as const

/** Everything that one question says. */
export function QuestionFields({ question, structure, onSet, onEdit }: Props) {
  const parties = structure.head.questions.filter(({ type }) => type === 'party')
  const types = Object.keys(questionTypeWords).filter((type) => (type !== 'table' || question.type === 'table') && (type !== 'signatory' || parties.length > 0))
  const retype = (type: string) =>
    onEdit((edit, path) => {
      edit.set([...path, 'type'], type)
      for (const key of ofTypes) edit.set([...path, key], undefined)
      if (type === 'money') edit.set([...path, 'currency'], 'USD')
      if (type === 'party') edit.set([...path, 'short_name'], question.label)
      if (type === 'signatory') edit.set([...path, 'party'], parties[0]?.id)
      if (type === 'choice') edit.set([...path, 'options'], ['first', 'second'].map((id, index) => ({ id, label: fill(words.option, { number: index + 1 }) })))
    })
  return (
    <div className={styles.details}>
      <p className={styles.aside}>{fill(words.name, { id: question.id })}</p>
      <Line label={words.label} value={question.label} onKeep={(label) => onSet(['label'], label.trim())} />
      <Line label={words.help} long value={question.help} onKeep={(help) => onSet(['help'], help.trim())} />
      <Line label={words.example} value={question.example} onKeep={(example) => onSet(['example'], example.trim())} />
      <NativeSelect label={words.type} value={question.type} data={types.map((type) => ({ value: type, label: questionTypeWords[type as keyof typeof questionTypeWords] }))} onChange={(event) => retype(event.currentTarget.value)} />
      <Checkbox label={words.required} checked={question.required} onChange={(event) => onSet(['required'], event.currentTarget.checked ? undefined : false)} />
      <OfType question={question} parties={parties} onSet={onSet} onEdit={onEdit} />
      <ConditionForm label={words.asked} value={question.when} questions={structure.template.questions.filter(({ id }) => id !== question.id)} onChange={(when) => onSet(['when'], when)} />
    </div>
  )
}

function OfType({ question, parties, onSet, onEdit }: Omit<Props, 'structure'> & { readonly parties: readonly QuestionHead[] }) {
  switch (question.type) {
    case 'number':
      return (
        <>
          <Line label={words.unit} value={question.unit ?? ''} check={mayBeEmpty} onKeep={(unit) => onSet(['unit'], unit.trim() || undefined)} />
          <Line label={words.defaultValue} value={question.default === undefined ? '' : String(question.default)} check={(typed) => (typed.trim() === '' || Number.isFinite(Number(typed)) ? null : words.numberWrong)} onKeep={(typed) => onSet(['default'], typed.trim() === '' ? undefined : Number(typed))} />
        </>
      )
    case 'duration':
      return <Line label={words.defaultValue} description={words.durationHelp} value={question.default ?? ''} check={(typed) => (typed.trim() === '' || parseDuration(typed.trim()) !== null ? null : words.durationHelp)} onKeep={(typed) => onSet(['default'], typed.trim() || undefined)} />
    case 'money':
      return <Line label={words.currency} value={question.currency} check={(typed) => (isCurrency(typed.trim()) ? null : words.currencyWrong)} onKeep={(typed) => onSet(['currency'], typed.trim())} />
    case 'boolean':
      return (
        <NativeSelect
          label={words.defaultValue}
          value={question.default === undefined ? '' : String(question.default)}
          data={[{ value: '', label: words.noDefault }, { value: 'true', label: words.yes }, { value: 'false', label: words.no }]}
          onChange={(event) => onSet(['default'], event.currentTarget.value === '' ? undefined : event.currentTarget.value === 'true')}
        />
      )
    case 'party':
      return <Line label={words.shortName} value={question.short_name} onKeep={(name) => onSet(['short_name'], name.trim())} />
    case 'signatory':
      return <NativeSelect label={words.party} value={question.party} data={parties.map(({ id, label }) => ({ value: id, label }))} onChange={(event) => onSet(['party'], event.currentTarget.value)} />
    case 'choice':
      return <Options question={question} onSet={onSet} onEdit={onEdit} />
    case 'table':
      return <p className={styles.aside}>{words.columnsInText}</p>
    default:
      return null
  }
}

function Options({ question: { options, default: chosen }, onSet, onEdit }: { readonly question: Extract<QuestionHead, { type: 'choice' }> } & Pick<Props, 'onSet' | 'onEdit'>) {
  const add = () => onEdit((edit, path) => edit.insert([...path, 'options'], options.length, { id: freeName(words.newOption, new Set(options.map(({ id }) => id)), '-'), label: words.newOption }))
  const move = (from: number, to: number) => onEdit((edit, path) => edit.move([...path, 'options'], from, to))
  return (
    <fieldset className={styles.condition}>
      <legend>{words.options}</legend>
      {options.map(({ id, label }, index) => (
        <div key={id} className={styles.option}>
          <Line label={fill(words.option, { number: index + 1 })} value={label} onKeep={(typed) => onSet(['options', index, 'label'], typed.trim())} />
          <RowTools
            label={label}
            onUp={index === 0 ? null : () => move(index, index - 1)}
            onDown={index === options.length - 1 ? null : () => move(index, index + 1)}
            onRemove={() => options.length > 2 && onEdit((edit, path) => {
              if (chosen === id) edit.set([...path, 'default'], undefined)
              edit.remove([...path, 'options', index])
            })}
          />
        </div>
      ))}
      <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={add}>
        {words.addOption}
      </Button>
      <NativeSelect label={words.defaultValue} value={chosen ?? ''} data={[{ value: '', label: words.noDefault }, ...options.map(({ id, label }) => ({ value: id, label }))]} onChange={(event) => onSet(['default'], event.currentTarget.value || undefined)} />
    </fieldset>
  )
}
