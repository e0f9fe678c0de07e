import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Output } from '../../../main/contract/index.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { selectionWords as words, stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import { bindingAmong, moveToTrash } from './moves.ts'
import styles from './NewAgreement.module.css'

type Binding = Output<'agreements.binding'>

interface Asking {
  readonly ids: readonly string[]
  readonly binding: Binding
}

/** Moves agreements to the Trash, and asks first when one of them binds. The question is to be drawn. */
export function useTrash(onGone: () => void): { readonly move: (ids: readonly string[]) => void; readonly question: ReactNode } {
  const [asking, setAsking] = useState<Asking | null>(null)
  const go = (ids: readonly string[]) => void moveToTrash(ids).then(onGone)
  const move = (ids: readonly string[]) => {
    bindingAmong(ids).then((binding) => (binding.count === 0 ? go(ids) : setAsking({ ids, binding })), reportTrouble)
  }
  const close = () => setAsking(null)
  const question = asking && (
    <Dialog opened onClose={close} title={asking.binding.count === 1 ? words.trashQuestionOne : fill(words.trashQuestionMany, { count: asking.binding.count.toLocaleString('en-US') })}>
      <Question
        {...asking}
        onClose={close}
        onMove={() => {
          close()
          go(asking.ids)
        }}
      />
    </Dialog>
  )
  return { move, question }
}

function Question({ ids, binding: { count, first }, onClose, onMove }: Asking & { readonly onClose: () => void; readonly onMove: () => void }) {
  const among = fill(words.trashAmong, { total: ids.length.toLocaleString('en-US'), count: count.toLocaleString('en-US') })
  return (
    <div className={styles.form}>
      <p>{ids.length > count ? among : count === 1 ? words.trashThis : words.trashThese}</p>
      <ul className={styles.named}>
        {first.map(({ number, title, state }) => (
          <li key={number}>{fill(words.trashNamed, { number, title, state: stateWords[state] })}</li>
        ))}
        {count > first.length && <li>{fill(words.trashMore, { count: (count - first.length).toLocaleString('en-US') })}</li>}
      </ul>
      <p>{words.trashWhat}</p>
      <div className={styles.actions}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {partWords.cancel}
        </Button>
        <Button onClick={onMove}>{words.trash}</Button>
      </div>
    </div>
  )
}
