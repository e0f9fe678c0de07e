import { Textarea, TextInput } from '@mantine/core'
import type { Answer } from '../../../../main/domain/answer.ts'
import { isBlank } from '../../../../main/document/blank.ts'
import { controlId } from '../focus.ts'
import { type ControlProps, textOf, useTypedAnswer } from './control.ts'
import { helpId, QuestionFrame } from './QuestionFrame.tsx'

const orNothing = (text: string): Answer => (text.trim() === '' ? null : text)

/** One line of text. */
export function TextControl(props: ControlProps<'text' | 'paragraph' | 'list'>) {
  const { raw, type, wrong, handlers } = useTypedAnswer(props, textOf, (text) => ({ answer: orNothing(text) }))
  const { question, answer } = props
  return (
    <QuestionFrame question={question} answered={!isBlank(answer)} wrong={wrong}>
      <TextInput
        id={controlId(question.id)}
        aria-describedby={helpId(question.id)}
        placeholder={question.example}
        value={raw}
        error={wrong !== null}
        onChange={(event) => type(event.currentTarget.value)}
        {...handlers}
      />
    </QuestionFrame>
  )
}

/** Several lines of text. */
export function ParagraphControl(props: ControlProps<'text' | 'paragraph' | 'list'>) {
  return <Lines {...props} show={textOf} read={orNothing} />
}

/** Several texts, one on each line. */
export function ListControl(props: ControlProps<'text' | 'paragraph' | 'list'>) {
  return <Lines {...props} show={linesOf} read={entriesOf} />
}

function linesOf(answer: Answer): string {
  return Array.isArray(answer) ? answer.join('\n') : ''
}

function entriesOf(text: string): Answer {
  const entries = text.split('\n').filter((line) => line.trim() !== '')
  return entries.length === 0 ? null : entries
}

interface LinesProps extends ControlProps<'text' | 'paragraph' | 'list'> {
  readonly show: (answer: Answer) => string
  readonly read: (text: string) => Answer
}

function Lines({ show, read, ...props }: LinesProps) {
  const { raw, type, wrong, handlers } = useTypedAnswer(props, show, (text) => ({ answer: read(text) }))
  const { question, answer } = props
  return (
    <QuestionFrame question={question} answered={!isBlank(answer)} wrong={wrong}>
      <Textarea
        id={controlId(question.id)}
        aria-describedby={helpId(question.id)}
        placeholder={question.example}
        value={raw}
        error={wrong !== null}
        onChange={(event) => type(event.currentTarget.value)}
        {...handlers}
      />
    </QuestionFrame>
  )
}
