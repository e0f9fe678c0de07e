import { Button } from '@mantine/core'
import { IconEye, IconFilePlus, IconFolder, type Icon } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { firstStartWords as words } from '../../../main/contract/messages/screens/organization.ts'
import { frameWords } from '../../../main/contract/messages/screens/frame.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { call, shell, troubleOf, useAsk } from '../../core.ts'
import { Logo } from '../../ui/Logo.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { useOnce } from '../../ui/useOnce.ts'
import { useTitle } from '../../ui/useTitle.ts'
import { type Facts, missingIn, toKeep } from './facts.ts'
import { OrganizationFields, YourFields } from './FactsFields.tsx'
import styles from './FirstStart.module.css'

const nothing: Facts = { name: '', type: 'public-body', actingThrough: '', address: '', yourName: '', yourTitle: '', yourEmail: '' }
type Way = 'empty' | 'sample'

interface Props {
  readonly onDone: () => void
  /** How papers look can be chosen here already. */
  readonly houseStyle: ReactNode
}

/** The first start: with my own organization, or looking around in sample data. It can wait. */
export function FirstStart({ onDone, houseStyle }: Props) {
  useTitle(fill(frameWords.windowTitle, { screen: words.title }))
  const [way, setWay] = useState<Way>('empty')
  const [facts, setFacts] = useState(nothing)
  const [asked, setAsked] = useState(false)
  const setUp = useMutation({ mutationFn: () => call('organizations.setUp', toKeep(facts)), onSuccess: onDone })
  const once = useOnce()
  const errors = asked ? missingIn(facts) : {}
  const fields = { facts, errors, onChange: (change: Partial<Facts>) => setFacts({ ...facts, ...change }) }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (way === 'sample') return once(() => shell.openData('sample'))
    setAsked(true)
    if (Object.keys(missingIn(facts)).length === 0) setUp.mutate()
    else event.currentTarget.querySelector<HTMLInputElement>(`[data-part=${facts.name.trim() === '' ? 'organization' : 'you'}] input`)?.focus()
  }
  return (
    <div className={styles.split}>
      <Meaning />
      <main className={styles.side}>
        <form className={styles.form} noValidate onSubmit={submit} aria-label={words.title}>
          <Logo size={28} name={frameWords.app} />
          <div>
            <h1 className={styles.title}>{words.title}</h1>
            <p className={styles.help}>{words.help}</p>
          </div>
          <div role="radiogroup" aria-label={words.ways} className={styles.ways}>
            <WayChoice way="empty" chosen={way} name={words.empty} help={words.emptyHelp} icon={IconFilePlus} onChoose={setWay} />
            <WayChoice way="sample" chosen={way} name={words.sample} help={words.sampleHelp} icon={IconEye} onChoose={setWay} />
          </div>
          {way === 'empty' && (
            <>
              <div>
                <h2 className={styles.part}>{words.who}</h2>
                <p className={styles.aside}>{words.whoHelp}</p>
              </div>
              <fieldset data-part="organization">
                <OrganizationFields {...fields} autoFocus />
              </fieldset>
              <fieldset data-part="you">
                <YourFields {...fields} />
              </fieldset>
            </>
          )}
          {setUp.isError && <ProblemNote trouble={troubleOf(setUp.error)} />}
          <KeptIn />
          <div className={styles.actions}>
            <Button variant="subtle" onClick={onDone}>
              {words.later}
            </Button>
            <Button type="submit" disabled={setUp.isPending} className={styles.begin}>
              {way === 'sample' ? words.explore : words.begin}
            </Button>
          </div>
        </form>
        {way === 'empty' && (
          <details className={styles.style}>
            <summary>
              {words.style} <span className={styles.aside}>{words.styleHelp}</span>
            </summary>
            {houseStyle}
          </details>
        )}
      </main>
    </div>
  )
}

interface WayProps {
  readonly way: Way
  readonly chosen: Way
  readonly name: string
  readonly help: string
  readonly icon: Icon
  readonly onChoose: (way: Way) => void
}

function WayChoice({ way, chosen, name, help, icon: Symbol, onChoose }: WayProps) {
  return (
    <label className={styles.way}>
      <input type="radio" name="way" className={styles.radio} checked={way === chosen} aria-describedby={`way-${way}`} aria-label={name} onChange={() => onChoose(way)} />
      <span>
        <span className={styles.name}>{name}</span>
        <span id={`way-${way}`} className={styles.says2}>
          {help}
        </span>
      </span>
      <Symbol size={24} stroke={1.5} aria-hidden />
    </label>
  )
}

/** Where the data will be. */
function KeptIn() {
  const about = useAsk('app.about', {})
  return (
    <p className={styles.kept}>
      <IconFolder size={16} stroke={1.75} aria-hidden />
      <span>
        <span className={styles.aside}>{words.kept}</span>
        <span className={styles.path}>{about.data?.dataFolder}</span>
      </span>
    </p>
  )
}

function Meaning() {
  return (
    <aside className={styles.meaning} aria-hidden="true">
      <p className={styles.word}>{frameWords.app.toLowerCase()}</p>
      <p className={styles.noun}>{words.noun}</p>
      <p className={styles.says}>{words.meaning}</p>
      <div className={styles.paper}>
        {words.paper.map(([number, heading, text]) => (
          <div key={number} className={styles.clause}>
            <b>{number}</b>
            <b>{heading}</b>
            <span>{`${number}.1`}</span>
            <p>
              <Filled text={text} />
            </p>
          </div>
        ))}
      </div>
    </aside>
  )
}

/** Words of which those between braces look as if an answer had put them there. */
function Filled({ text }: { readonly text: string }) {
  return text.split(/[{}]/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={part} className={styles.field}>
        {part}
      </span>
    ),
  )
}
