import type { Draft } from '../../../../main/contract/drafting.ts'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { findWords as words } from '../../../../main/contract/messages/screens/finding.ts'
import { findInText, type Match, samePlace, searchable } from '../../../../main/document/find-in-text.ts'
import type { Wanted } from '../../../../main/document/places-of.ts'
import { replaceInText } from '../../../../main/document/replace-in-text.ts'
import { clauseInWords } from '../text/clause-name.ts'
import { useTextEditing } from '../text/editing.ts'
import type { Mark } from '../text/numbers.ts'

/** Puts other words in the place of those that were found: of one, or of all as one change that can be taken back. */
export function useReplacing(marks: ReadonlyMap<string, Mark>) {
  const { changeAll } = useTextEditing()
  return {
    one: (match: Match, wanted: Wanted, by: string) => {
      changeAll(
        ({ tree, ...draft }) => replaceInText(tree, matchesIn({ tree, ...draft }, wanted).filter((each) => samePlace(each, match)), by).changes,
        () => fill(words.replaced, { place: clauseInWords(numberOf(match, marks)) }),
      )
    },
    all: (wanted: Wanted, by: string) => {
      let says = ''
      changeAll(
        (draft) => {
          const matches = matchesIn(draft, wanted)
          const [replaced, left] = [matches.filter(({ spot }) => spot.kind === 'words'), matches.filter(({ spot }) => spot.kind !== 'words')]
          const { count, changes } = replaceInText(draft.tree, replaced, by)
          says = [fill(words.replacedAll, { count, places: placesInWords(replaced, marks) }), left.length > 0 && fill(words.stay, { count: left.length })].filter(Boolean).join(' ')
          return changes
        },
        () => says,
      )
    },
  }
}

function matchesIn({ tree, answers, questions, numbering }: Draft, wanted: Wanted): readonly Match[] {
  return findInText(searchable(tree, answers, questions, numbering), wanted)
}

/** As many clauses as are named. */
const most = 4

function placesInWords(matches: readonly Match[], marks: ReadonlyMap<string, Mark>): string {
  const places = [...new Set(matches.map((match) => numberOf(match, marks)))]
  const [last, ...others] = places.toReversed()
  if (places.length > most) return fill(words.more, { places: places.slice(0, most).join(', '), count: places.length - most })
  return others.length === 0 ? (last ?? '') : fill(words.and, { places: others.toReversed().join(', '), last: last ?? '' })
}

function numberOf({ at }: Match, marks: ReadonlyMap<string, Mark>): string {
  return marks.get(at ?? '')?.says ?? ''
}
