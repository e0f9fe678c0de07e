import { Button, Checkbox, CloseButton, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { spellingMethods } from '../../../main/contract/spelling.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { spellingWords as words } from '../../../main/contract/messages/screens/spelling.ts'
import { call, shell, troubleOf, useAsk, usePreferences } from '../../core.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { toast } from '../../ui/toast.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import styles from './SpellingSection.module.css'

/** Whether words are checked while somebody types, and the words that the person's own dictionary has. */
export function SpellingSection() {
  const { spelling } = usePreferences()
  return (
    <Section title={words.title}>
      <Checkbox checked={spelling} label={words.check} description={words.checkHelp} onChange={() => void shell.runAction('edit.spelling').catch(reportTrouble)} />
      <OwnWords />
    </Section>
  )
}

function OwnWords() {
  const own = useAsk('spelling.words', {})
  return (
    <div className={styles.own} role="group" aria-label={words.own}>
      <h3 className={styles.title}>{words.own}</h3>
      <p className={styles.help}>{words.ownHelp}</p>
      {own.error && <ProblemNote trouble={troubleOf(own.error)} onRetry={() => void own.refetch()} />}
      {own.data?.length === 0 && <p className={styles.help}>{words.noWords}</p>}
      {own.data && own.data.length > 0 && (
        <ul className={styles.words}>
          {own.data.map((word) => (
            <li key={word}>
              <span>{word}</span>
              <CloseButton size="sm" aria-label={fill(words.remove, { word })} onClick={() => remove(word)} />
            </li>
          ))}
        </ul>
      )}
      <AddWord />
    </div>
  )
}

function remove(word: string): void {
  const undo = () => void call('spelling.add', { word }).catch(reportTrouble)
  call('spelling.remove', { word }).then(() => toast('own-word', fill(words.removed, { word }), { name: words.undo, undoes: true, act: undo }), reportTrouble)
}

function AddWord() {
  const [word, setWord] = useState('')
  const [wrong, setWrong] = useState(false)
  const add = (event: FormEvent) => {
    event.preventDefault()
    const read = spellingMethods['spelling.add'].input.safeParse({ word })
    setWrong(!read.success)
    if (read.success) call('spelling.add', { word }).then(() => setWord(''), reportTrouble)
  }
  return (
    <form className={styles.add} onSubmit={add}>
      <TextInput label={words.word} value={word} spellCheck={false} error={wrong ? <FieldError>{words.wrong}</FieldError> : undefined} onChange={(event) => setWord(event.currentTarget.value)} />
      <Button type="submit" variant="default">
        {words.add}
      </Button>
    </form>
  )
}
