import { Button } from '@mantine/core'
import { IconBold, IconBraces, IconItalic, IconLink } from '@tabler/icons-react'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { templateEditWords as words } from '../../../../main/contract/messages/screens/template-edit.ts'
import { everyBlock } from '../../../../main/document/children-of.ts'
import { formatsOf, partsOf } from '../../../../main/document/field-types.ts'
import type { TemplateStructure } from '../../../../main/document/open-template.ts'
import type { Question } from '../../../../main/document/template.ts'
import type { Block, Clause } from '../../../../main/document/tree.ts'
import { writeBlocks } from '../../../../main/document/write-blocks.ts'
import { Picker, type PickerOption } from '../../../ui/Picker.tsx'
import { useLatest } from '../../../ui/useLatest.ts'
import { type ChipName, chipExtensions } from './chip-schema.ts'
import { fromChips, toChips } from './chips.ts'
import { nameOfClause } from './clause-names.ts'
import styles from './edit.module.css'

interface Props {
  readonly clause: Clause
  readonly name: string
  readonly structure: TemplateStructure
  readonly onKeep: (children: readonly Block[]) => void
}

/** Milliseconds of quiet after which what was typed is kept. */
const quiet = 500

/** The words of a clause, with fields, references and conditions as chips. */
export function ClauseWords({ clause, name, structure, onKeep }: Props) {
  const [balanced, setBalanced] = useState(true)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const given = useRef(writeBlocks(clause.children))
  const now = useLatest({ structure, onKeep })
  const [nameOf] = useState(() => {
    const name: ChipName = (kind, attributes) => chipName(kind, attributes, now.current.structure)
    return name
  })
  const keep = (editor: Editor) => {
    clearTimeout(timer.current)
    const children = fromChips(editor.getJSON())
    setBalanced(children !== null)
    if (children === null || children.length === 0 || writeBlocks(children) === given.current) return
    given.current = writeBlocks(children)
    now.current.onKeep(children)
  }
  const editor = useEditor({
    extensions: chipExtensions(nameOf),
    content: toChips(clause.children),
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': fill(words.words, { name }), lang: structure.template.language, class: styles.words ?? '' } },
    onUpdate: ({ editor: current }) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => keep(current), quiet)
    },
    onBlur: ({ editor: current }) => keep(current),
  })
  const leave = useLatest(() => editor.isDestroyed || keep(editor))
  useEffect(() => () => void leave.current(), [leave])
  useEffect(() => {
    // Undone, or changed in another window: what this editor gave comes back as it is.
    if (editor.isDestroyed || writeBlocks(clause.children) === given.current) return
    given.current = writeBlocks(clause.children)
    editor.commands.setContent(toChips(clause.children), { emitUpdate: false })
  }, [editor, clause.children])
  return (
    <div className={styles.writing}>
      <Tools editor={editor} structure={structure} own={clause.id} />
      <EditorContent editor={editor} />
      {!balanced && (
        <p role="alert" className={styles.wrong}>
          {words.unbalanced}
        </p>
      )}
    </div>
  )
}

function Tools({ editor, structure, own }: { readonly editor: Editor; readonly structure: TemplateStructure; readonly own: string }) {
  const fields = useMemo(() => structure.template.questions.flatMap(fieldsOf), [structure])
  const clauses = useMemo(() => clauseOptions(structure, own), [structure, own])
  const put = (content: object) => editor.chain().focus().insertContent(content).run()
  return (
    <div role="toolbar" className={styles.tools2}>
      <Button variant="subtle" size="xs" leftSection={<IconBold size={16} stroke={1.75} aria-hidden />} onClick={() => editor.chain().focus().toggleBold().run()}>
        {words.bold}
      </Button>
      <Button variant="subtle" size="xs" leftSection={<IconItalic size={16} stroke={1.75} aria-hidden />} onClick={() => editor.chain().focus().toggleItalic().run()}>
        {words.italic}
      </Button>
      <Insert name={words.field} search={words.fieldSearch} options={fields} icon={<IconBraces size={16} stroke={1.75} aria-hidden />} onPick={(id) => put({ type: 'field', attrs: { value: id, format: formatOf(id, structure.template.questions) } })} />
      <Insert name={words.reference} search={words.referenceSearch} options={clauses} icon={<IconLink size={16} stroke={1.75} aria-hidden />} onPick={(target) => put({ type: 'reference', attrs: { target, noun: 'section' } })} />
    </div>
  )
}

interface InsertProps {
  readonly name: string
  readonly search: string
  readonly options: readonly PickerOption[]
  readonly icon: ReactNode
  readonly onPick: (id: string) => void
}

function Insert({ name, search, options, icon, onPick }: InsertProps) {
  const [opened, setOpened] = useState(false)
  return (
    <Picker options={options} title={name} search={search} nothing={words.nothingFound} opened={opened} onOpened={setOpened} onPick={onPick}>
      <Button variant="subtle" size="xs" leftSection={icon} aria-haspopup="dialog" onClick={() => setOpened(!opened)}>
        {name}
      </Button>
    </Picker>
  )
}

/** The answers that a sentence can print, a party's and a signatory's by their parts. */
function fieldsOf({ id, type, label }: Question): PickerOption[] {
  if (formatsOf[type] === undefined) return []
  return [{ id, name: label }, ...(partsOf[type] ?? []).map((part) => ({ id: `${id}.${part}`, name: `${label}: ${part.replaceAll('_', ' ')}` }))]
}

const needsFormat: ReadonlySet<Question['type']> = new Set(['list', 'number', 'money', 'date', 'duration', 'choice'])

function formatOf(id: string, questions: readonly Question[]): string | null {
  const type = questions.find((question) => question.id === id)?.type
  return type !== undefined && needsFormat.has(type) ? (formatsOf[type]?.[0] ?? null) : null
}

function clauseOptions({ template }: TemplateStructure, own: string): PickerOption[] {
  return [...everyBlock(template.tree.body)].flatMap((block) => (block.kind === 'clause' && block.id !== own ? [{ id: block.id, name: nameOfClause(block) }] : []))
}

function chipName(kind: Parameters<ChipName>[0], attributes: Readonly<Record<string, unknown>>, { template }: TemplateStructure): string {
  switch (kind) {
    case 'field': {
      const [id = '', part] = String(attributes['value']).split('.')
      const label = template.questions.find((question) => question.id === id)?.label ?? id
      return part === undefined ? label : `${label}: ${part.replaceAll('_', ' ')}`
    }
    case 'reference': {
      const target = String(attributes['target'])
      const found = [...everyBlock(template.tree.body)].find((block) => block.id === target)
      const name = found?.kind === 'clause' ? nameOfClause(found) : found?.kind === 'definition' ? found.term : target
      return attributes['noun'] === null ? name : `${String(attributes['noun'])} “${name}”`
    }
    case 'sign': {
      const source = String(attributes['source']).slice(2, -2)
      if (source.startsWith('#when')) return fill(words.ifWords, { condition: source.slice(5).trim() })
      if (source.startsWith('#each')) return fill(words.eachWords, { of: source.slice(5).trim() })
      return source === 'else' ? words.elseWords : words.endWords
    }
    case 'keptBlock': {
      const block = attributes['block'] as Block
      return fill(words.keptBlock, { what: fill(words.kept[block.kind], { name: block.kind === 'clause' ? nameOfClause(block) : '' }) })
    }
  }
}
