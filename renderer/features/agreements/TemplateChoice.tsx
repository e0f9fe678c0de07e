import type { TemplateSummary } from '../../../main/contract/templates.ts'
import { newAgreementWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { shortDate } from '../../ui/dates.ts'
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
        {templates.map(({ id, title, summary, own, review }, index) => (
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
              <span className={styles.name}>
                {title}
                {own && <span className={styles.own}>{words.own}</span>}
              </span>
              <span id={`template-${id}`} className={styles.summary}>
                {summary}
                {review !== null && ` ${fill(words.reviewed, { counsel: review.counsel, date: shortDate(review.on) })}`}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
