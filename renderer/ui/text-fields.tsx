import { Textarea, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core'
import { FieldError } from './FieldError.tsx'
import { useWords } from './words.ts'

/**
 * A line of text of which at most `maxLength` characters are kept. What is longer stays in the field as it was typed or pasted, never
 * cut off, and the field says what is wrong until it is short enough.
 */
export function TextField({ maxLength, ...props }: TextInputProps) {
  return <TextInput {...props} {...useLimit(props, maxLength)} />
}

/** Several lines of text with such a limit. */
export function TextArea({ maxLength, ...props }: TextareaProps) {
  return <Textarea {...props} {...useLimit(props, maxLength)} />
}

/** That a text is longer than what is kept of it; null when it is not. */
export function useTooLong(text: string, most: number | undefined): string | null {
  const words = useWords()
  const { length } = text.trim()
  return most === undefined || length <= most ? null : words.tooLong(counted(most), counted(length))
}

function useLimit({ value, error }: TextInputProps | TextareaProps, most: number | undefined) {
  const tooLong = useTooLong(String(value ?? ''), most)
  return tooLong === null ? { error } : { error: <FieldError>{tooLong}</FieldError>, errorProps: { role: 'alert' } }
}

function counted(characters: number): string {
  return characters.toLocaleString('en-US')
}
