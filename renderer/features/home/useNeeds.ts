import type { DraftNeeds, HomeAgreement } from '../../../main/contract/home.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../core.ts'

/** What these drafts need, by id. It is asked after the screen is there, and only again for a draft that changed. */
export function useNeeds(drafts: readonly HomeAgreement[]): ReadonlyMap<string, DraftNeeds> {
  const needs = useQuery({
    queryKey: ['home.needs', drafts.map(({ id, updatedAt }) => `${id} ${updatedAt}`)],
    queryFn: ({ signal }) => call('home.needs', { drafts: drafts.map(({ id }) => id) }, { signal }),
    enabled: drafts.length > 0,
    placeholderData: (before) => before,
  })
  return new Map((needs.data ?? []).map((each) => [each.agreement, each]))
}
