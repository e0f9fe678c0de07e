import { ActionIcon, Button } from '@mantine/core'
import { IconBold, IconBraces, IconItalic, IconLink, IconList, IconListLetters, IconPencil, IconPlus } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type ReactNode, useMemo, useState } from 'react'
import { clauseWords, editorWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { Question } from '../../../../main/document/template.ts'
import { Picker, type PickerOption } from '../../../ui/Picker.tsx'
import { editorZone, useTextEditing } from '../text/editing.ts'
import type { Mark } from '../text/numbers.ts'
import { insertableFields, insertableReferences } from './insertable.ts'
import { insertInto } from './insert.ts'
import styles from './Toolbar.module.css'
import { clauseName } from '../text/clause-name.ts'

interface Props {
  readonly questions: readonly Question[]
  readonly marks: ReadonlyMap<string, Mark>
}

/** What can be done with the text: with the clause that is chosen, or with the words that are being written. */
export function Toolbar({ questions, marks }: Props) {
  const { opened, editor } = useTextEditing()
  return (
    <div role="toolbar" aria-label={clauseWords.toolbar} className={styles.toolbar} {...editorZone}>
      {opened !== null && editor !== null && !editor.isDestroyed ? <Writing editor={editor} questions={questions} marks={marks} /> : <Choosing marks={marks} />}
    </div>
  )
}

function Choosing({ marks }: Pick<Props, 'marks'>) {
  const { selected, begin, addAfter, frozen } = useTextEditing()
  const mark = selected === null ? undefined : marks.get(selected)
  if (frozen || mark?.kind !== 'clause') return <span className={styles.hint}>{frozen ? '' : clauseWords.hint}</span>
  return (
    <>
      <span className={styles.current}>{clauseName(mark.says)}</span>
      <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />} onClick={() => begin(mark.id)}>
        {clauseWords.edit}
      </Button>
      <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => addAfter(mark.id)}>
        {clauseWords.addAfter}
      </Button>
    </>
  )
}

interface WritingProps extends Props {
  readonly editor: Editor
}

function Writing({ editor, questions, marks }: WritingProps) {
  const { done, cancel } = useTextEditing()
  const is = useEditorState({
    editor,
    selector: ({ editor: now }) => ({ bold: now.isActive('bold'), italic: now.isActive('italic'), bullets: now.isActive('bulletList'), letters: now.isActive('orderedList') }),
  })
  const fields = useMemo(() => insertableFields(questions), [questions])
  const references = useMemo(() => insertableReferences(marks), [marks])
  const insertField = (id: string) => {
    const field = fields.find((each) => each.id === id)
    if (field) insertInto(editor, { type: 'field', attrs: { value: field.value, format: field.format } })
  }
  return (
    <>
      <Toggle name={editorWords.bold} on={is.bold} onToggle={() => editor.chain().focus().toggleBold().run()} icon={<IconBold size={16} stroke={1.75} aria-hidden />} />
      <Toggle name={editorWords.italic} on={is.italic} onToggle={() => editor.chain().focus().toggleItalic().run()} icon={<IconItalic size={16} stroke={1.75} aria-hidden />} />
      <Toggle name={editorWords.bullets} on={is.bullets} onToggle={() => editor.chain().focus().toggleBulletList().run()} icon={<IconList size={16} stroke={1.75} aria-hidden />} />
      <Toggle name={editorWords.letters} on={is.letters} onToggle={() => editor.chain().focus().toggleOrderedList().run()} icon={<IconListLetters size={16} stroke={1.75} aria-hidden />} />
      <span className={styles.rule} aria-hidden />
      <Insert name={editorWords.field} title={editorWords.fieldTitle} search={editorWords.fieldSearch} options={fields} onPick={insertField} icon={<IconBraces size={16} stroke={1.75} aria-hidden />} />
      <Insert
        name={editorWords.reference}
        title={editorWords.referenceTitle}
        search={editorWords.referenceSearch}
        options={references}
        onPick={(target) => insertInto(editor, { type: 'reference', attrs: { target, noun: marks.get(target)?.kind === 'clause' ? 'section' : null } })}
        icon={<IconLink size={16} stroke={1.75} aria-hidden />}
      />
      <span className={styles.grow} />
      <Button variant="subtle" size="xs" onClick={cancel}>
        {editorWords.cancel}
      </Button>
      <Button variant="default" size="xs" title={editorWords.doneKeys} onClick={done}>
        {editorWords.done}
      </Button>
    </>
  )
}

interface ToggleProps {
  readonly name: string
  readonly on: boolean
  readonly onToggle: () => void
  readonly icon: ReactNode
}

function Toggle({ name, on, onToggle, icon }: ToggleProps) {
  return (
    <ActionIcon aria-label={name} title={name} aria-pressed={on} className={styles.toggle} onMouseDown={(event) => event.preventDefault()} onClick={onToggle}>
      {icon}
    </ActionIcon>
  )
}

interface InsertProps {
  readonly name: string
  readonly title: string
  readonly search: string
  readonly options: readonly PickerOption[]
  readonly onPick: (id: string) => void
  readonly icon: ReactNode
}

function Insert({ name, icon, ...picker }: InsertProps) {
  const [opened, setOpened] = useState(false)
  return (
    <Picker {...picker} nothing={editorWords.nothingFound} opened={opened} onOpened={setOpened}>
      <Button variant="subtle" size="xs" leftSection={icon} aria-haspopup="dialog" onClick={() => setOpened(!opened)}>
        {name}
      </Button>
    </Picker>
  )
}
