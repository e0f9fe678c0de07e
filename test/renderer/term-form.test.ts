import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { emptyTerm, type Term } from '../../main/domain/agreement.ts'
import { TermForm } from '../../renderer/features/details/TermForm.tsx'

// What asks core listens to its window as soon as it is imported.
vi.hoisted(() => Object.assign(globalThis, { window: new EventTarget() }))

test('asks only for what the kind of term and its renewal make sense of', () => {
  const show = (term: Partial<Term>) => renderToStaticMarkup(createElement(QueryClientProvider, { client: new QueryClient() }, createElement(MantineProvider, null, createElement(TermForm, { facts: { term: { ...emptyTerm, ...term } }, change: () => {}, keep: () => {}, state: { kind: 'saved' } } as never))))
  expect(show({})).toContain('Renewal')
  expect(show({})).not.toContain('Length of a renewal')
  expect(show({ renewal: 'automatic', renewalLength: 'P1Y', ownHolidays: ['2027-12-24'] })).toContain('Length of a renewal')
  expect(show({ kind: 'open-ended' })).toContain('Minimum term')
})
