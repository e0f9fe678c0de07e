import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { HomeAgreement } from '../../../main/contract/home.ts'
import { stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { homeWords as words } from '../../../main/contract/messages/screens/home.ts'
import { stateProgress } from '../../../main/domain/state-progress.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { linkTo } from '../../ui/place.ts'
import { toast } from '../../ui/toast.tsx'
import { forgetOpened } from './recent.ts'
import styles from './Recent.module.css'

const shown = 8

/** The agreements that were opened last. */
export function Recent({ agreements }: { readonly agreements: readonly HomeAgreement[] }) {
  return (
    <section aria-label={words.recent} className={styles.recent}>
      <h2 className={styles.title}>{words.recent}</h2>
      {agreements.length === 0 && <p className={styles.empty}>{words.recentEmpty}</p>}
      <ul>
        {agreements.slice(0, shown).map(({ id, title, number, state }) => (
          <li key={id} className={styles.row}>
            <a {...linkTo(`/agreements/${id}`)} className={styles.link} title={`${number} ${title}`}>
              <span className={styles.state} title={stateWords[state]}>
                <Glyph done={stateProgress[state]} />
                <span className="sr">{stateWords[state]}</span>
              </span>
              <bdi className={styles.name}>{title}</bdi>
            </a>
            <ActionIcon className={styles.forget} size={24} aria-label={fill(words.forget, { title })} title={fill(words.forget, { title })} onClick={() => forget(id, title)}>
              <IconX size={14} stroke={1.75} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  )
}

function forget(id: string, title: string): void {
  const putBack = forgetOpened(id)
  toast('recent', fill(words.forgotten, { title }), { name: words.undo, act: putBack, undoes: true })
}
