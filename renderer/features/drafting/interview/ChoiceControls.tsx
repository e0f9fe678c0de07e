import { NativeSelect, Radio } from '@mantine/core'
import { interviewWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { YesNo } from '../../../ui/YesNo.tsx'
import { controlId } from '../focus.ts'
import { type ControlProps, textOf } from './control.ts'
import styles from './Interview.module.css'
import { describedBy, helpId, labelId, QuestionFrame } from './QuestionFrame.tsx'

/** Yes or no, or neither yet. */
export function BooleanControl({ question, answer, onAnswer }: ControlProps<'boolean'>) {
  const value = typeof answer === 'boolean' ? answer : null
  return (
    <QuestionFrame question={question} answered={value !== null} group>
      <YesNo
        id={controlId(question.id)}
        value={value}
        yes={interviewWords.yes}
        no={interviewWords.no}
        labelledBy={labelId(question.id)}
        describedBy={helpId(question.id)}
        onChange={(next) => onAnswer(question.id, next)}
      />
    </QuestionFrame>
  )
}

/** One of some: radios for up to three, a list for more. */
export function ChoiceControl(props: ControlProps<'choice'>) {
  const { question, answer, onAnswer } = props
  if (question.options.length > 3) return <ListedChoice {...props} />
  return (
    <QuestionFrame question={question} answered={textOf(answer) !== ''} group>
      <div role="radiogroup" aria-labelledby={labelId(question.id)} aria-describedby={helpId(question.id)} className={styles.radios}>
        {question.options.map((option, index) => (
          <Radio
            key={option.id}
            id={index === 0 ? controlId(question.id) : undefined}
            name={question.id}
            label={option.label}
            checked={answer === option.id}
            onChange={() => onAnswer(question.id, option.id)}
          />
        ))}
      </div>
    </QuestionFrame>
  )
}

function ListedChoice({ question, answer, onAnswer }: ControlProps<'choice'>) {
  return (
    <QuestionFrame question={question} answered={textOf(answer) !== ''}>
      <NativeSelect
        id={controlId(question.id)}
        attributes={describedBy(question.id)}
        value={textOf(answer)}
        data={[{ value: '', label: interviewWords.choose }, ...question.options.map(({ id, label }) => ({ value: id, label }))]}
        onChange={(event) => onAnswer(question.id, event.currentTarget.value || null)}
      />
    </QuestionFrame>
  )
}
