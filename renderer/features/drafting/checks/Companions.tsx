import { Button } from '@mantine/core'
import { IconCheck, IconFiles } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { checkListWords, checksWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { CompanionOnFile, MissingCompanion } from '../../../../main/document/findings.ts'
import { call, troubleOf } from '../../../core.ts'
import { goTo, linkTo } from '../../../ui/place.ts'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useTextEditing } from '../text/editing.ts'
import styles from './Checks.module.css'
import { groundOf } from './Requirements.tsx'

interface Props {
  readonly agreement: string
  readonly companions: readonly MissingCompanion[]
  readonly onFile: readonly CompanionOnFile[]
}

/** The agreements that should be on file between the same parties: those that are not, and the way to those that are. */
export function Companions({ agreement, companions, onFile }: Props) {
  if (companions.length === 0 && onFile.length === 0) return null
  return (
    <>
      <h3 className={styles.ground}>{checkListWords.companions}</h3>
      <ul className={styles.items}>
        {companions.map((companion) => (
          <Companion key={companion.id} agreement={agreement} companion={companion} />
        ))}
        {onFile.map(({ id, says, agreement: other, number }) => (
          <li key={id} className={styles.item} data-ok>
            <IconCheck size={16} stroke={1.75} aria-hidden />
            <div>
              <p className={styles.says}>{says}</p>
              <a {...linkTo(`/agreements/${other}`)} className={styles.beside}>
                {fill(checkListWords.open, { number })}
              </a>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function Companion({ agreement, companion }: { readonly agreement: string; readonly companion: MissingCompanion }) {
  const { frozen } = useTextEditing()
  const draft = useMutation({
    mutationFn: () => call('drafting.draftCompanion', { agreement, companion: companion.id }),
    onSuccess: ({ id, number }) => toast('companion', fill(checkListWords.drafted, { number }), { name: fill(checkListWords.open, { number }), act: () => goTo(`/agreements/${id}`) }),
  })
  return (
    <li className={styles.item}>
      <IconFiles size={16} stroke={1.75} aria-hidden />
      <div>
        <p className={styles.says}>{fill(checksWords.missing, { says: companion.says })}</p>
        <p className={styles.cite}>{groundOf(companion)}</p>
        {draft.isError && <ProblemNote trouble={troubleOf(draft.error)} />}
        {!frozen && (
          <div className={styles.actions}>
            <Button variant="default" size="xs" title={companion.templateTitle} disabled={draft.isPending} onClick={() => draft.mutate()}>
              {checkListWords.draftIt}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}
