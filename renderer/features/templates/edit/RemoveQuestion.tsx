import { Button } from '@mantine/core'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { partWords } from '../../../../main/contract/messages/screens/frame.ts'
import { templateEditWords as words } from '../../../../main/contract/messages/screens/template-edit.ts'
import type { TemplateStructure } from '../../../../main/document/open-template.ts'
import { type QuestionUse, usesOfQuestion } from '../../../../main/document/template-places.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { nameOfClause } from './clause-names.ts'
import styles from './edit.module.css'

interface Props {
  readonly structure: TemplateStructure
  /** Null: none is to be removed. */
  readonly question: string | null
  readonly onClose: () => void
  readonly onRemove: (id: string) => void
}

/** Asks before a question goes, and says where it is used. */
export function RemoveQuestion({ structure, question, onClose, onRemove }: Props) {
  const label = structure.template.questions.find(({ id }) => id === question)?.label ?? ''
  const uses = question === null ? [] : usesOfQuestion(structure, question)
  return (
    <Dialog opened={question !== null} onClose={onClose} title={fill(words.usedTitle, { label })}>
      {uses.length > 0 && (
        <>
          <p>{words.usedHelp}</p>
          <ul className={styles.uses}>
            {uses.map((use, index) => (
              <li key={index}>{nameOfUse(use, structure)}</li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.actions}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {partWords.cancel}
        </Button>
        <Button
          onClick={() => {
            if (question !== null) onRemove(question)
            onClose()
          }}
        >
          {words.removeAnyway}
        </Button>
      </div>
    </Dialog>
  )
}

function nameOfUse(use: QuestionUse, { template }: TemplateStructure): string {
  if (use.kind === 'clause') return use.clause === null ? words.usedOutside : fill(words.usedClause, { name: nameOfClause(use.clause) })
  if (use.kind === 'check') return fill(words.usedCheck, { name: template.requires.find(({ id }) => id === use.id)?.says ?? use.id })
  return fill(words.usedQuestion, { name: template.questions.find(({ id }) => id === use.id)?.label ?? use.id })
}
