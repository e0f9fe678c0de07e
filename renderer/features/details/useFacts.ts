import { useState } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import type { Input, Output } from '../../../main/contract/index.ts'
import type { Party, Signatory, Term } from '../../../main/domain/agreement.ts'
import { call, isCoreLost, questions } from '../../core.ts'
import { same } from '../../ui/same.ts'
import type { SaveState } from '../../ui/saver.ts'
import { useSaver } from '../../ui/useSaver.ts'

type Sent = Input<'details.change'>['changes']

/** Facts as they are typed: a party may be without its name for a while. */
export interface TypedFacts {
  readonly kind?: string
  readonly parties?: readonly PartyFacts[]
  readonly signatories?: readonly SignatoryFacts[]
  readonly term?: Partial<Term>
}
export type PartyFacts = Omit<Party, 'id'>
export type SignatoryFacts = Omit<Signatory, 'id'>

export interface FactsForm {
  readonly facts: Required<Omit<TypedFacts, 'term'>> & { readonly term: Term }
  readonly state: SaveState
  readonly change: (facts: TypedFacts) => void
  /** Sends what was typed: when the person leaves a field. */
  readonly keep: () => void
}

/** The facts of an agreement without a text of ours, kept field by field as the person leaves each. */
export function useFacts(agreement: AgreementDetails): FactsForm {
  const { id, number } = agreement
  const { saver, state } = useSaver<TypedFacts, Output<'details.change'>>({
    key: `facts ${id}`,
    what: { name: number, place: `/agreements/${id}` },
    save: (changes) => call('details.change', { agreement: id, changes: changes as Sent }),
    merge: later,
    onSaved: (sent, result) => {
      questions.setQueryData(['agreements.get', { agreement: id }], result)
      setTyped((now) => stillOpen(now, sent))
    },
    again: isCoreLost,
    delay: 'asked',
  })
  const [typed, setTyped] = useState<TypedFacts>(() => saver.pending ?? {})
  const change = (facts: TypedFacts) => {
    setTyped((now) => later(now, facts))
    if (isComplete(facts)) saver.push(facts)
  }
  const facts = {
    kind: typed.kind ?? agreement.kind,
    parties: typed.parties ?? agreement.parties.map(partyFacts),
    signatories: typed.signatories ?? agreement.signatories.map(signatoryFacts),
    term: { ...agreement.term, ...typed.term },
  }
  return { facts, state, change, keep: () => void saver.flush() }
}

function later(earlier: TypedFacts, next: TypedFacts): TypedFacts {
  return { ...earlier, ...next, ...((earlier.term ?? next.term) && { term: { ...earlier.term, ...next.term } }) }
}

/** Whether it can be kept: nothing in it waits for its name. */
function isComplete({ kind, parties = [], signatories = [] }: TypedFacts): boolean {
  return (kind === undefined || kind.trim() !== '') && [...parties, ...signatories].every(({ name }) => name.trim() !== '')
}

/** What was typed on since this was sent. */
function stillOpen(typed: TypedFacts, sent: TypedFacts): TypedFacts {
  return Object.fromEntries(Object.entries(typed).filter(([fact, value]) => !same(value, sent[fact as keyof TypedFacts])))
}

function partyFacts({ role, organizationId, name, type, actingThrough, address, shortName }: Party): PartyFacts {
  return { role, organizationId, name, type, actingThrough, address, shortName }
}

function signatoryFacts({ role, partyRole, capacity, name, title, authority }: Signatory): SignatoryFacts {
  return { role, partyRole, capacity, name, title, authority }
}
