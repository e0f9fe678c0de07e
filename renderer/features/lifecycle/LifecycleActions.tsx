import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import { lifecycleMoves, type LifecycleMove, type LifecycleView } from '../../../main/contract/lifecycle.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { finalisingWords } from '../../../main/contract/messages/screens/finalising.ts'
import { lifecycleWords as words, moveWords } from '../../../main/contract/messages/screens/lifecycle.ts'
import { paperActionWords, paperWords } from '../../../main/contract/messages/screens/papers.ts'
import type { PaperKind } from '../../../main/domain/paper.ts'
import { call } from '../../core.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { goTo } from '../../ui/place.ts'
import { toast } from '../../ui/toast.tsx'
import { useOnce } from '../../ui/useOnce.ts'
import { reportTrouble } from '../../ui/troubles.ts'
import { AmendForm } from './AmendForm.tsx'
import { DecideForm } from './DecideForm.tsx'
import { GiveForm } from './GiveForm.tsx'
import { mainStep, papersFor, type Step, stepsBeside } from './main-step.ts'
import { MoveForm } from './MoveForm.tsx'
import { ReviewForm } from './ReviewForm.tsx'
import { SignForm } from './SignForm.tsx'
import { useStep } from './useStep.ts'

interface Props {
  readonly agreement: Pick<AgreementDetails, 'id' | 'number' | 'templateId' | 'createdAt'>
  readonly view: LifecycleView
  /** Whether the dialog that begins an amendment is open. */
  readonly amending: boolean
  readonly onAmending: (open: boolean) => void
  /** What must be done first, such as keeping what was typed a moment ago. */
  readonly onBefore: () => Promise<void>
  readonly onFinalise: () => void
}

/** The next thing to do with an agreement, and everything else that may be done with it as it stands. */
export function LifecycleActions({ agreement, view, amending, onAmending, onBefore, onFinalise }: Props) {
  const [dialog, setDialog] = useState<Step | null>(null)
  const atOnce = useStep((move: LifecycleMove) => call('lifecycle.move', { agreement: agreement.id, move }), (_view, move) => fill(moveWords[move].done, { number: agreement.number }), () => {})
  const hasText = agreement.templateId !== null
  const take = (step: Step) => {
    if (step === 'finalise' && hasText) return onFinalise()
    const move = moveOf(step)
    if (isLetter && step === 'start') return void onBefore().then(() => setDialog('start'))
    void onBefore().then(() => (move !== null && moveWords[move].title === '' ? atOnce.mutate(move, { onError: reportTrouble }) : setDialog(step)))
  }
  const once = useOnce()
  const begun = (kind: PaperKind, paper: { readonly id: string; readonly number: string }) => {
    close()
    toast('lifecycle', fill(kind === 'amendment' ? paperWords.begun : paperWords.letterBegun, { number: paper.number, parent: agreement.number }))
    goTo(`/agreements/${paper.id}/document`)
  }
  const draft = (kind: PaperKind) => {
    if (kind === 'amendment') onAmending(true)
    else once(() => call('papers.begin', { agreement: agreement.id, kind }).then((paper) => begun(kind, paper)).catch(reportTrouble).then(() => false))
  }
  const isLetter = view.paper?.kind === 'notice' || view.paper?.kind === 'termination'
  const label = (step: Step) => (isLetter && step === 'start' ? words.give : step === 'finalise' && hasText ? finalisingWords.action : labelOf(step))
  const main = mainStep(view)
  const others = stepsBeside(view, main, hasText)
  const papers = papersFor(view)
  const close = () => {
    setDialog(null)
    onAmending(false)
  }
  const done = () => {
    close()
    document.querySelector('main')?.focus()
  }
  const open = view.reviews.filter(({ outcome }) => outcome === null).toReversed()
  return (
    <>
      {main !== null && <Button onClick={() => take(main)}>{label(main)}</Button>}
      {others.length + papers.length > 0 && (
        <Menu position="bottom-end" width={240}>
          <Menu.Target>
            <ActionIcon aria-label={words.more} title={words.more} size={32}>
              <IconDots size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {papers.map((kind) => (
              <Menu.Item key={kind} onClick={() => draft(kind)}>
                {paperActionWords[kind]}
              </Menu.Item>
            ))}
            {papers.length > 0 && <Menu.Divider />}
            {others.map((step) => (
              <Menu.Item key={step} onClick={() => take(step)}>
                {label(step)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Dialog opened={amending} onClose={close} title={paperWords.amendTitle} size={640}>
        <AmendForm agreement={agreement} onClose={close} onBegun={(paper) => begun('amendment', paper)} />
      </Dialog>
      <Dialog opened={dialog !== null} onClose={close} title={dialog === null ? '' : dialog === 'start' ? words.giveTitle : titleOf(dialog)}>
        {(dialog === 'request-review' || dialog === 'another') && <ReviewForm agreement={agreement} onClose={close} onDone={done} />}
        {dialog === 'approve' && <DecideForm agreement={agreement} reviews={open} onClose={close} onDone={done} />}
        {dialog === 'sign' && <SignForm agreement={agreement} onClose={close} onDone={done} />}
        {dialog === 'start' && <GiveForm agreement={agreement} onClose={close} onDone={done} />}
        {dialog !== null && dialog !== 'start' && moveOf(dialog) !== null && <MoveForm agreement={agreement} move={moveOf(dialog) as LifecycleMove} givesReason={dialog !== 'finalise' || view.state === 'draft'} onClose={close} onDone={done} />}
      </Dialog>
    </>
  )
}

function moveOf(step: Step): LifecycleMove | null {
  return lifecycleMoves.find((move) => move === step) ?? null
}

const others = {
  'request-review': [words.review, words.reviewTitle],
  another: [words.another, words.reviewTitle],
  approve: [words.decide, words.decideTitle],
  sign: [words.sign, words.signTitle],
} as const

function labelOf(step: Step): string {
  return step in others ? others[step as keyof typeof others][0] : moveWords[step as LifecycleMove].action
}

function titleOf(step: Step): string {
  return step in others ? others[step as keyof typeof others][1] : moveWords[step as LifecycleMove].title
}
