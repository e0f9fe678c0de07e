import { Button } from '@mantine/core'
import { IconBooks, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { templateEditWords as words } from '../../../../main/contract/messages/screens/template-edit.ts'
import { everyBlock } from '../../../../main/document/children-of.ts'
import { asOwnClause, freeName, withBlock, withBlockAfter, withBlockMoved } from '../../../../main/document/edit-blocks.ts'
import type { TemplateStructure } from '../../../../main/document/open-template.ts'
import type { Block, Clause } from '../../../../main/document/tree.ts'
import { writeBody } from '../../../../main/document/write-blocks.ts'
import { readWords, writeWords } from '../../../../main/document/write-words.ts'
import { Picker } from '../../../ui/Picker.tsx'
import { ClauseWords } from './ClauseWords.tsx'
import { nameOfClause } from './clause-names.ts'
import { ConditionForm } from './ConditionForm.tsx'
import styles from './edit.module.css'
import { Line, mayBeEmpty } from './Line.tsx'
import { ProblemsAt } from './Problems.tsx'
import { RowTools } from './RowTools.tsx'
import type { Working } from './useWorking.ts'

interface Props {
  readonly working: Working
  readonly structure: TemplateStructure
}

/** Changes the blocks of the text; what is not changed keeps its lines in the file. */
type Change = (change: (body: readonly Block[], structure: TemplateStructure) => readonly Block[]) => void

/** The clauses of a template, those inside others below them. */
export function ClausesForm({ working, structure }: Props) {
  const [open, setOpen] = useState<string | null>(null)
  const change: Change = (make) => working.edit((now, text) => writeBody(text, now, make(now.template.tree.body, now)))
  return (
    <div className={styles.fields}>
      <Siblings blocks={structure.template.tree.body} level={1} open={open} onOpen={setOpen} working={working} structure={structure} change={change} />
    </div>
  )
}

interface SiblingsProps extends Props {
  readonly blocks: readonly Block[]
  readonly level: number
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly change: Change
}

function Siblings({ blocks, level, ...rest }: SiblingsProps) {
  const clauses = blocks.flatMap((block, index) => (block.kind === 'clause' ? [{ clause: block, index }] : []))
  // Clauses within a repetition are changed in it: its own lines stay.
  const repeated = blocks.flatMap((block) => (block.kind === 'each' || block.kind === 'schedule' ? block.children : []))
  return (
    <>
      <ul className={styles.rows} data-level={level}>
        {clauses.map(({ clause, index }) => (
          <Row key={clause.id} clause={clause} first={blocks[index - 1]?.kind !== 'clause'} last={blocks[index + 1]?.kind !== 'clause'} level={level} {...rest} />
        ))}
      </ul>
      {repeated.length > 0 && <Siblings blocks={repeated} level={level} {...rest} />}
    </>
  )
}

interface RowProps extends Omit<SiblingsProps, 'blocks'> {
  readonly clause: Clause
  readonly first: boolean
  readonly last: boolean
}

function Row({ clause, first, last, level, open, onOpen, working, structure, change }: RowProps) {
  const name = nameOfClause(clause)
  const shared = clause.origin?.source === 'library'
  const isOpen = open === clause.id
  return (
    <li>
      <div className={styles.rowHead}>
        <button type="button" className={styles.rowName} title={name} aria-expanded={isOpen} aria-label={fill(words.clause, { name })} onClick={() => onOpen(isOpen ? null : clause.id)}>
          {name}
        </button>
        {shared && <span className={styles.aside}>{words.fromLibrary}</span>}
        {clause.when !== undefined && <span className={styles.aside}>{fill(words.ifWords, { condition: clause.when })}</span>}
      </div>
      <RowTools
        label={name}
        onUp={first ? null : () => change((body) => withBlockMoved(body, clause.id, -1))}
        onDown={last ? null : () => change((body) => withBlockMoved(body, clause.id, 1))}
        onRemove={() => change((body) => withBlock(body, clause.id, null))}
      />
      <ProblemsAt working={working} clause={clause.id} />
      {isOpen && <Details clause={clause} name={name} shared={shared} structure={structure} library={Object.keys(working.library)} change={change} onOpen={onOpen} />}
      {!shared && <Siblings blocks={clause.children} level={level + 1} open={open} onOpen={onOpen} working={working} structure={structure} change={change} />}
    </li>
  )
}

interface DetailsProps {
  readonly clause: Clause
  readonly name: string
  readonly shared: boolean
  readonly structure: TemplateStructure
  readonly library: readonly string[]
  readonly change: Change
  readonly onOpen: (id: string) => void
}

function Details({ clause, name, shared, structure, library, change, onOpen }: DetailsProps) {
  const replace = (next: Partial<Clause>) => change((body) => withBlock(body, clause.id, { ...clause, ...next }))
  const { questions, tree, version } = structure.template
  const ids = new Set([...everyBlock(tree.body)].map(({ id }) => id))
  const add = () => {
    const id = freeName(words.newClause, ids, '-')
    change((body) => withBlockAfter(body, clause.id, { kind: 'clause', id, origin: { source: 'template', clause: id, version }, heading: [{ kind: 'text', text: words.newClause }], children: [{ kind: 'paragraph', id: `${id}.1`, content: [{ kind: 'text', text: words.newWords }] }] }))
    onOpen(id)
  }
  return (
    <div className={styles.details}>
      {!shared && <Line label={words.heading} description={words.headingHelp} value={clause.heading === null ? '' : writeWords(clause.heading, 'heading')} check={mayBeEmpty} onKeep={(typed) => replace({ heading: typed.trim() === '' ? null : readWords(typed.trim()) })} />}
      {!shared && <ClauseWords key={clause.id} clause={clause} name={name} structure={structure} onKeep={(children) => replace({ children })} />}
      <ConditionForm
        label={words.condition}
        value={clause.when}
        questions={questions}
        onChange={(when) => {
          const { when: _before, ...plain } = clause
          change((body) => withBlock(body, clause.id, when === undefined ? plain : { ...plain, when }))
        }}
      />
      <div className={styles.actions2}>
        {shared && (
          <Button variant="default" size="xs" onClick={() => change((body) => withBlock(body, clause.id, asOwnClause(clause, version)))}>
            {words.writeOut}
          </Button>
        )}
        <Button variant="subtle" size="xs" aria-label={fill(words.addClause, { name })} leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={add}>
          {words.add}
        </Button>
        <AddShared name={name} library={library.filter((id) => !ids.has(id))} onPick={(id) => change((body) => withBlockAfter(body, clause.id, { kind: 'clause', id, origin: { source: 'library', clause: id, version }, heading: null, children: [] }))} />
      </div>
    </div>
  )
}

function AddShared({ name, library, onPick }: { readonly name: string; readonly library: readonly string[]; readonly onPick: (id: string) => void }) {
  const [opened, setOpened] = useState(false)
  const options = library.map((id) => ({ id, name: id.replaceAll('-', ' ') }))
  return (
    <Picker options={options} title={words.sharedTitle} search={words.sharedSearch} nothing={words.nothingFound} opened={opened} onOpened={setOpened} onPick={onPick}>
      <Button variant="subtle" size="xs" aria-haspopup="dialog" aria-label={fill(words.addSharedAfter, { name })} leftSection={<IconBooks size={16} stroke={1.75} aria-hidden />} onClick={() => setOpened(!opened)}>
        {words.addShared}
      </Button>
    </Picker>
  )
}
