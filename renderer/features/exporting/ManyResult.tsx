import type { ManyExported } from '../../../main/contract/exporting.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { exportingWords as words } from '../../../main/contract/messages/screens/exporting.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Done } from './Done.tsx'
import styles from './exporting.module.css'

interface Props {
  readonly result: ManyExported
  readonly place: { readonly grant: string; readonly shown: string }
}

/** What came of an export of many: what is there, what is not and why, what can be done. */
export function ManyResult({ result, place }: Props) {
  const { total, exported, copied, files, empty, failed, failures, cancelled, because } = result
  const whole = failed === 0 && because === null && !cancelled
  const figure = (count: number) => count.toLocaleString('en-US')
  const says = fill(words.manyDone, { done: figure(exported + copied), total: figure(total), files: figure(files), name: place.shown })
  return (
    <>
      <Done says={says} grant={place.grant} whole={whole} />
      {cancelled && <p className={styles.fact}>{words.manyCancelled}</p>}
      {because && <p className={styles.fact}>{`${because.says} ${because.remedy}`}</p>}
      {copied > 0 && <p className={styles.fact}>{fill(words.manyCopied, { count: figure(copied) })}</p>}
      {empty.length > 0 && <Named title={fill(words.manyEmpty, { count: figure(empty.length) })} lines={empty} />}
      {failed > 0 && because === null && <Named title={fill(words.manyFailed, { count: figure(failed) })} lines={failures.map(({ at, says: what, remedy }) => `${at}: ${what} ${remedy}`)} />}
    </>
  )
}

function Named({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <details className={styles.named}>
      <summary>{title}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
      <CopyButton text={lines.join('\n')} label={words.copyList} />
    </details>
  )
}
