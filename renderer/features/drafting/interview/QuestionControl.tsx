import { type ComponentType, memo } from 'react'
import type { Answer } from '../../../../main/domain/answer.ts'
import type { Question } from '../../../../main/document/template.ts'
import { BooleanControl, ChoiceControl } from './ChoiceControls.tsx'
import type { ControlProps } from './control.ts'
import { DateControl, DurationControl, MoneyControl, NumberControl } from './FigureControls.tsx'
import { PartyControl, SignatoryControl } from './PersonControls.tsx'
import { TableControl } from './TableControl.tsx'
import { ListControl, ParagraphControl, TextControl } from './TextControls.tsx'

/** The control of each type of question; a type that is forgotten fails to compile. */
const controls: { readonly [T in Question['type']]: ComponentType<ControlProps<T>> } = {
  text: TextControl,
  paragraph: ParagraphControl,
  list: ListControl,
  number: NumberControl,
  money: MoneyControl,
  date: DateControl,
  duration: DurationControl,
  boolean: BooleanControl,
  choice: ChoiceControl,
  party: PartyControl,
  signatory: SignatoryControl,
  table: TableControl,
}

interface Props {
  readonly question: Question
  readonly answer: Answer
  readonly onAnswer: (question: string, answer: Answer) => void
}

export const QuestionControl = memo(function QuestionControl({ question, answer, onAnswer }: Props) {
  const Control = controls[question.type] as ComponentType<Props>
  return <Control question={question} answer={answer} onAnswer={onAnswer} />
})
