import { useEffect, useMemo, useRef, useState } from 'react'
import type { Draft } from '../../../../main/contract/drafting.ts'
import { findInText, type Match, searchable } from '../../../../main/document/find-in-text.ts'
import { linesOf } from '../../../../main/document/lines.ts'
import type { Wanted } from '../../../../main/document/places-of.ts'
import type { ResolvedDocument } from '../../../../main/document/resolved.ts'
import type { Answers } from '../../../../main/domain/answer.ts'
import { bringIntoSight, highlight } from './highlight.ts'

/** A place in the text: before this sign of this line. */
interface Spot {
  readonly line: number
  readonly from: number
}

const beginning: Spot = { line: 0, from: 0 }

/** Looks for words in the text on the paper, and keeps the place at which the person is, also while the text changes. */
export function useFinding(draft: Draft, answers: Answers, document: ResolvedDocument, wanted: Wanted) {
  const { tree, questions, numbering } = draft
  const [at, setAt] = useState(beginning)
  /** Grows with each step of the person: only then the paper moves. */
  const [steps, setSteps] = useState(0)
  const text = useMemo(() => searchable(tree, answers, questions, numbering), [tree, answers, questions, numbering])
  const lines = useMemo(() => linesOf(document), [document])
  const { words, matchCase, wholeWords } = wanted
  const matches = useMemo(() => findInText(text, { words, matchCase, wholeWords }), [text, words, matchCase, wholeWords])
  const index = Math.max(0, matches.findIndex((match) => !isBefore(match, at)))
  const current = matches[index] ?? null
  useEffect(() => {
    const paint = () => highlight(lines, matches, current)
    paint()
    // What is drawn anew has lost its marks.
    const paper = window.document.querySelector('main article')
    const watching = new MutationObserver(paint)
    if (paper !== null) watching.observe(paper, { childList: true, subtree: true, characterData: true })
    return () => {
      watching.disconnect()
      highlight([], [], null)
    }
  }, [lines, matches, current])
  const seen = useRef(steps)
  useEffect(() => {
    if (seen.current === steps) return
    seen.current = steps
    if (current !== null) bringIntoSight(lines, current)
  }, [steps, lines, current])
  const goTo = (place: Spot) => {
    setAt(place)
    setSteps((before) => before + 1)
  }
  return {
    matches,
    current,
    index,
    /** From the beginning, as when other words are looked for. */
    restart: () => goTo(beginning),
    step: (by: number) => {
      const next = matches[(index + by + matches.length) % matches.length]
      if (next !== undefined) goTo(next)
    },
    /** Goes on behind words that were put in the place of a match. */
    goOn: ({ line, from }: Match, length: number) => goTo({ line, from: from + length }),
  }
}

function isBefore(match: Match, { line, from }: Spot): boolean {
  return match.line < line || (match.line === line && match.from < from)
}
