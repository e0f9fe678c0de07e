import { Button, TextInput } from '@mantine/core'
import { IconBuildingCommunity, IconFilter, IconFilterOff, IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Output } from '../../../main/contract/index.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { frameWords } from '../../../main/contract/messages/screens/frame.ts'
import { organizationTypeWords } from '../../../main/contract/messages/screens/organization.ts'
import { partnersWords as words } from '../../../main/contract/messages/screens/partners.ts'
import { troubleOf, useAsk } from '../../core.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useOffer } from '../../ui/offers.ts'
import { linkTo } from '../../ui/place.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { AddPartner } from './AddPartner.tsx'
import styles from './partners.module.css'
import { Unregistered } from './Unregistered.tsx'

type List = Output<'partners.list'>
/** As many as a screen draws; typing finds the others. */
const most = 500

/** The list of partners. */
export function PartnersScreen() {
  useTitle(fill(frameWords.windowTitle, { screen: words.title }))
  const list = useAsk('partners.list', {})
  const [adding, setAdding] = useState(false)
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <h1>{words.title}</h1>
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      </div>
      {list.isPending && (
        <p role="status" className={styles.note}>
          {frameWords.loading}
        </p>
      )}
      {list.isError && (
        <div className={styles.note}>
          <ProblemNote trouble={troubleOf(list.error)} onRetry={() => void list.refetch()} />
        </div>
      )}
      {list.data && (list.data.partners.length === 0 ? <NoPartners onAdd={() => setAdding(true)} /> : <Filled partners={list.data.partners} />)}
      {list.data && <Unregistered names={list.data.unregistered} />}
      <AddPartner opened={adding} onClose={() => setAdding(false)} />
    </div>
  )
}

function NoPartners({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <EmptyState
      icon={IconBuildingCommunity}
      title={words.emptyTitle}
      action={
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={onAdd}>
          {words.addFirst}
        </Button>
      }
    >
      {words.emptyHelp}
    </EmptyState>
  )
}

function Filled({ partners }: Pick<List, 'partners'>) {
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useOffer('edit.find', () => input.current?.focus())
  const found = partners.filter((partner) => fits(partner, typed))
  const count = found.length.toLocaleString('en-US')
  return (
    <>
      <div className={styles.filter}>
        <TextInput ref={input} aria-label={words.filter} placeholder={words.filter} leftSection={<IconFilter size={14} stroke={1.75} aria-hidden />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      </div>
      {found.length === 0 ? (
        <EmptyState
          icon={IconFilterOff}
          title={fill(words.nothingTitle, { text: typed.trim() })}
          action={
            <Button variant="default" onClick={() => setTyped('')}>
              {words.clear}
            </Button>
          }
        >
          {words.nothingHelp}
        </EmptyState>
      ) : (
        <>
          <Table partners={found.slice(0, most)} />
          <p role="status" className={styles.foot}>
            {found.length > most ? fill(words.shown, { shown: most, count }) : found.length === 1 ? words.one : fill(words.many, { count })}
          </p>
        </>
      )}
    </>
  )
}

function fits({ name, address, actingThrough }: List['partners'][number], typed: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const text = plain(`${name} ${address} ${actingThrough}`)
  return plain(typed).split(/\s+/).every((word) => text.includes(word))
}

function Table({ partners }: Pick<List, 'partners'>) {
  return (
    <table className={styles.table} aria-label={words.title}>
      <colgroup>
        <col />
        <col style={{ width: 190 }} />
        <col style={{ width: 110 }} />
        <col style={{ width: 90 }} />
        <col style={{ width: 110 }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.type}</th>
          <th scope="col" className={styles.figure}>
            {words.agreements}
          </th>
          <th scope="col" className={styles.figure}>
            {words.open}
          </th>
          <th scope="col" className={styles.figure}>
            {words.contacts}
          </th>
        </tr>
      </thead>
      <tbody>
        {partners.map(({ id, name, type, agreements, open, contacts }) => (
          <tr key={id}>
            <td title={name}>
              <a {...linkTo(`/partners/${id}`)} dir="auto" className={styles.name}>
                {name}
              </a>
            </td>
            <td>{organizationTypeWords[type]}</td>
            <td className={styles.figure}>{agreements}</td>
            <td className={styles.figure}>{open}</td>
            <td className={styles.figure}>{contacts}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
