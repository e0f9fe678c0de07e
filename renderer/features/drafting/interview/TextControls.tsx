import { Textarea, type TextareaProps } from '@mantine/core'
import type { Answer } from '../../../../main/domain/answer.ts'
import { isBlank } from '../../../../main/document/blank.ts'
import { longest } from '../../../../main/document/check-text.ts'
import { useTooLong } from '../../../ui/text-fields.tsx'
import { controlId } from '../focus.ts'
import { usePaperLanguage } from '../paper/labels.ts'
import { type ControlProps, textOf, useTypedAnswer } from './control.ts'
import { describedBy, QuestionFrame } from './QuestionFrame.tsx'

type TextType = 'text' | 'paragraph' | 'list'

/** One line of text, which shows all of it in as many lines as the column makes of it. */
export function TextControl(props: ControlProps<TextType>) {
  return <Typed {...props} as={OneLine} show={textOf} read={orNothing} />
}

function OneLine({ onChange, ...props }: TextareaProps) {
  return (
    <Textarea
      {...props}
      autosize
      minRows={1}
      aria-multiline={false}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onChange={(event) => {
        const typed = event.currentTarget
        if (/[\r\n]/.test(typed.value)) typed.value = typed.value.replace(/\s*[\r\n]+\s*/g, ' ')
        onChange?.(event)
      }}
    />
  )
}

/** Several lines of text. */
export function ParagraphControl(props: ControlProps<TextType>) {
  return <Typed {...props} as={Lines} show={textOf} read={orNothing} />
}

/** Several texts, one on each line. */
export function ListControl(props: ControlProps<TextType>) {
  return <Typed {...props} as={Lines} show={linesOf} read={entriesOf} />
}

/** As high as what it says, up to a point. */
function Lines(props: TextareaProps) {
  return <Textarea {...props} autosize minRows={2} maxRows={10} />
}

function orNothing(text: string): Answer {
  return text.trim() === '' ? null : text
}

function linesOf(answer: Answer): string {
  return Array.isArray(answer) ? answer.join('\n') : ''
}

function entriesOf(text: string): Answer {
  const entries = text.split('\n').filter((line) => line.trim() !== '')
  return entries.length === 0 ? null : entries
}

interface TypedProps extends ControlProps<TextType> {
  readonly as: typeof OneLine
  readonly show: (answer: Answer) => string
  readonly read: (text: string) => Answer
}

function Typed({ as: Control, show, read, ...props }: TypedProps) {
  const { raw, type, wrong, handlers } = useTypedAnswer(props, show, (text) => ({ answer: read(text) }))
  const { question, answer } = props
  const language = usePaperLanguage()
  const most = question.maxLength ?? (question.type === 'paragraph' ? longest.paragraph : longest.text)
  const tooLong = useTooLong(question.type === 'list' ? longestOf(raw.split('\n')) : raw, most)
  return (
    <QuestionFrame question={question} answered={!isBlank(answer)} wrong={tooLong ?? wrong}>
      <Control
        id={controlId(question.id)}
        attributes={describedBy(question.id)}
        placeholder={question.example}
        lang={language}
        value={raw}
        error={tooLong !== null || wrong !== null}
        onChange={(event) => type(event.currentTarget.value)}
        {...handlers}
      />
    </QuestionFrame>
  )
}

function longestOf(entries: readonly string[]): string {
  return entries.reduce((long, entry) => (entry.trim().length > long.trim().length ? entry : long), '')
}
