import type { TemplateSummary } from '../../../main/contract/templates.ts'
import { newAgreementWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import styles from './NewAgreement.module.css'

interface Props {
  readonly templates: readonly TemplateSummary[]
  readonly value: string | null
  readonly onChange: (template: string) => void
}

/** One template of those that can be used. */
export function TemplateChoice({ templates, value, onChange }: Props) {
  if (templates.length === 0) return <p>{words.noTemplates}</p>
  return (
    <fieldset>
      <legend className={styles.label}>{words.template}</legend>
      <div className={styles.templates}>
        {templates.map(({ id, title, summary }, index) => (
          <label key={id} className={styles.template}>
            <input
              type="radio"
              name="template"
              className={styles.radio}
              checked={value === id}
              onChange={() => onChange(id)}
              aria-describedby={`template-${id}`}
              // The list may come after the dialog has opened.
              autoFocus={index === 0}
              data-autofocus={index === 0 || undefined}
            />
            <span>
              <span className={styles.name}>{title}</span>
              <span id={`template-${id}`} className={styles.summary}>
                {summary}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
