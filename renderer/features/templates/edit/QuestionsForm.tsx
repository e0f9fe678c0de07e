import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { questionTypeWords, templateEditWords as words } from '../../../../main/contract/messages/screens/template-edit.ts'
import { freeName } from '../../../../main/document/edit-blocks.ts'
import { editFrontMatter, type FrontMatterEdit } from '../../../../main/document/edit-front-matter.ts'
import type { TemplateStructure } from '../../../../main/document/open-template.ts'
import type { QuestionHead } from '../../../../main/document/template-schema.ts'
import styles from './edit.module.css'
import { Line } from './Line.tsx'
import { ProblemsAt } from './Problems.tsx'
import { QuestionFields } from './QuestionFields.tsx'
import { RemoveQuestion } from './RemoveQuestion.tsx'
import { RowTools } from './RowTools.tsx'
import type { Working } from './useWorking.ts'

interface Props {
  readonly working: Working
  readonly structure: TemplateStructure
}

/** The groups and questions of a template. */
export function QuestionsForm({ working, structure }: Props) {
  const { groups, questions } = structure.head
  const [open, setOpen] = useState<string | null>(null)
  const [leaving, setLeaving] = useState<string | null>(null)
  const edit = (change: (edit: FrontMatterEdit) => void) => working.edit((_, text) => editFrontMatter(text, change))
  const names = new Set(questions.map(({ id }) => id))
  const add = (group: string) => {
    const id = freeName(words.newQuestion, names, '_')
    const last = questions.findLastIndex((each) => each.group === group)
    edit((to) => to.insert(['questions'], last === -1 ? questions.length : last + 1, { id, group, type: 'text', label: words.newQuestion, help: words.newHelp, example: words.newExample, required: false }))
    setOpen(id)
  }
  const addGroup = () => {
    const id = freeName(words.newGroup, new Set(groups.map((each) => each.id)), '_')
    edit((to) => to.insert(['groups'], groups.length, { id, title: words.newGroup }))
  }
  return (
    <div className={styles.fields}>
      {groups.map((group, at) => {
        const inside = questions.flatMap((question, index) => (question.group === group.id ? [{ question, index }] : []))
        return (
          <section key={group.id} aria-label={group.title} className={styles.group}>
            <div className={styles.groupHead}>
              <Line label={words.groupTitle} value={group.title} onKeep={(title) => edit((to) => to.set(['groups', at, 'title'], title.trim()))} />
              {inside.length === 0 && groups.length > 1 && (
                <Button variant="subtle" size="xs" leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />} onClick={() => edit((to) => to.remove(['groups', at]))}>
                  {fill(words.removeGroup, { title: group.title })}
                </Button>
              )}
            </div>
            <ul className={styles.rows}>
              {inside.map(({ question, index }, place) => (
                <li key={question.id}>
                  <Row question={question} open={open === question.id} onOpen={() => setOpen(open === question.id ? null : question.id)} />
                  <RowTools
                    label={question.label}
                    onUp={place === 0 ? null : () => edit((to) => to.move(['questions'], index, inside[place - 1]?.index ?? index))}
                    onDown={place === inside.length - 1 ? null : () => edit((to) => to.move(['questions'], index, inside[place + 1]?.index ?? index))}
                    onRemove={() => setLeaving(question.id)}
                  />
                  <ProblemsAt working={working} question={question.id} />
                  {open === question.id && <QuestionFields question={question} structure={structure} onSet={(key, value) => edit((to) => to.set(['questions', index, ...key], value))} onEdit={(change) => edit((to) => change(to, ['questions', index]))} />}
                </li>
              ))}
            </ul>
            <Button variant="subtle" size="xs" aria-label={fill(words.addQuestionTo, { title: group.title })} leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => add(group.id)}>
              {words.addQuestion}
            </Button>
          </section>
        )
      })}
      <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={addGroup}>
        {words.addGroup}
      </Button>
      <RemoveQuestion structure={structure} question={leaving} onClose={() => setLeaving(null)} onRemove={(id) => edit((to) => to.remove(['questions', questions.findIndex((each) => each.id === id)]))} />
    </div>
  )
}

function Row({ question: { label, type }, open, onOpen }: { readonly question: QuestionHead; readonly open: boolean; readonly onOpen: () => void }) {
  return (
    <div>
      <button type="button" className={styles.rowName} aria-expanded={open} aria-label={fill(words.question, { label })} onClick={onOpen}>
        {label}
      </button>
      <span className={styles.aside}>{questionTypeWords[type]}</span>
    </div>
  )
}
