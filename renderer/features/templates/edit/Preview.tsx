import { useMemo } from 'react'
import { parse } from 'yaml'
import { templateEditWords as words } from '../../../../main/contract/messages/screens/template-edit.ts'
import { checkAnswers } from '../../../../main/document/answers.ts'
import type { TemplateStructure } from '../../../../main/document/open-template.ts'
import { resolve } from '../../../../main/document/resolve.ts'
import type { Question } from '../../../../main/document/template.ts'
import type { Answers } from '../../../../main/domain/answer.ts'
import { ExamplePaper } from '../ExamplePaper.tsx'
import styles from '../templates.module.css'

/** How the text reads with the answers of the example. */
export function Preview({ structure, example }: { readonly structure: TemplateStructure | null; readonly example: string }) {
  const document = useMemo(() => structure && resolve(structure.template.tree, answersOf(example, structure.template.questions), structure.template.questions), [structure, example])
  return (
    <section aria-label={words.preview} tabIndex={0} className={styles.desk}>
      <p className={styles.mark}>{document === null ? words.noPreview : words.previewHelp}</p>
      {document !== null && <ExamplePaper document={document} />}
    </section>
  )
}

/** What of the example fits the questions as they are now. */
function answersOf(example: string, questions: readonly Question[]): Answers {
  try {
    const given: unknown = parse(example, { maxAliasCount: 20 })
    if (typeof given !== 'object' || given === null) return {}
    const fitting = Object.entries(given).map(([id, value]) => checkAnswers(questions, { [id]: value }))
    return Object.assign({}, ...fitting.map((each) => (each.ok ? each.answers : {}))) as Answers
  } catch {
    return {}
  }
}
