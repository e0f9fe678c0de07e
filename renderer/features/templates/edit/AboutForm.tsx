import { templateEditWords as words } from '../../../../main/contract/messages/screens/template-edit.ts'
import { editFrontMatter } from '../../../../main/document/edit-front-matter.ts'
import type { TemplateStructure } from '../../../../main/document/open-template.ts'
import { clauseId } from '../../../../main/document/template-schema.ts'
import styles from './edit.module.css'
import { Line, mayBeEmpty } from './Line.tsx'
import type { Working } from './useWorking.ts'

/** What a template says of itself. */
export function AboutForm({ working, structure: { head } }: { readonly working: Working; readonly structure: TemplateStructure }) {
  const set = (key: string, value: string | undefined) => working.edit((_, text) => editFrontMatter(text, (edit) => edit.set([key], value)))
  return (
    <div className={styles.fields}>
      <Line label={words.templateTitle} value={head.title} onKeep={(title) => set('title', title.trim())} />
      <Line label={words.printedTitle} description={words.printedHelp} value={head.printed_title ?? ''} check={mayBeEmpty} onKeep={(title) => set('printed_title', title.trim() || undefined)} />
      <Line label={words.summary} long value={head.summary} onKeep={(summary) => set('summary', summary.trim())} />
      <Line label={words.kind} description={words.kindHelp} value={head.kind} check={(typed) => (clauseId.test(typed.trim()) ? null : words.kindWrong)} onKeep={(kind) => set('kind', kind.trim())} />
      <Line label={words.prefix} description={words.prefixHelp} value={head.number_prefix} check={(typed) => (/^[A-Z][A-Z0-9]{0,7}$/.test(typed.trim()) ? null : words.prefixWrong)} onKeep={(prefix) => set('number_prefix', prefix.trim())} />
    </div>
  )
}
