import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { OpenedTemplate } from '../../../../main/contract/own-templates.ts'
import { openTemplate, type OpenTemplate, type TemplateStructure } from '../../../../main/document/open-template.ts'
import { ProblemError } from '../../../../main/contract/problem.ts'
import { call, isCoreLost, useAsk } from '../../../core.ts'
import { useSaver } from '../../../ui/useSaver.ts'
import type { SaveState } from '../../../ui/saver.ts'

/** The two files of a template as they are written. */
export interface Texts {
  readonly text: string
  readonly example: string
}

/** An own template that is being worked on in this window. */
export interface Working extends Texts {
  readonly id: string
  readonly library: OpenedTemplate['library']
  /** How the text reads: a moment behind while somebody types. */
  readonly read: OpenTemplate
  /** Some of it is not in use yet. */
  readonly unfinished: boolean
  readonly saved: SaveState
  /** Somebody else has changed it meanwhile. */
  readonly conflict: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  set(next: Partial<Texts>): void
  /** Changes the text by the form; nothing happens when it cannot be read as one. */
  edit(change: (structure: TemplateStructure, text: string) => string): void
  undo(): void
  redo(): void
  /** Keeps this window's text over the other one; or takes the other one. */
  settle(keep: 'mine' | 'theirs'): void
  /** Puts it to use; answers the version. */
  use(): Promise<string>
}

/** So many steps can be taken back. */
const mostSteps = 200

export function useWorking(opened: OpenedTemplate): Working {
  const { id, library } = opened
  const [texts, setTexts] = useState<Texts>(opened)
  const [steps, setSteps] = useState<{ readonly past: readonly Texts[]; readonly future: readonly Texts[] }>({ past: [], future: [] })
  const latest = useRef<Texts>(opened)
  const known = useRef(opened)
  const { saver, state } = useSaver<Texts, { base: string }>({
    key: `template ${id}`,
    what: { name: id, place: `/templates/${id}/edit` },
    save: ({ text, example }) => call('ownTemplates.save', { template: id, base: known.current.base, text, example }),
    merge: (_earlier, later) => later,
    onSaved: ({ text, example }, { base }) => {
      known.current = { ...known.current, text, example, base }
    },
    again: isCoreLost,
  })
  const show = useCallback((next: Texts) => {
    latest.current = { text: next.text, example: next.example }
    setTexts(latest.current)
  }, [])
  const put = useCallback(
    (next: Texts) => {
      show(next)
      saver.push(latest.current)
    },
    [saver, show],
  )
  const { data } = useAsk('ownTemplates.open', { template: id })
  useEffect(() => {
    // What this window wrote itself comes back with the base that it was told.
    if (data === undefined || data.base === known.current.base || saver.pending !== null) return
    known.current = data
    show(data)
  }, [data, saver, show])
  const change = (next: Texts) => {
    if (next.text === latest.current.text && next.example === latest.current.example) return
    const before = latest.current
    setSteps(({ past }) => ({ past: [...past.slice(1 - mostSteps), before], future: [] }))
    put(next)
  }
  const step = (from: 'past' | 'future') => {
    const next = from === 'past' ? steps.past.at(-1) : steps.future[0]
    if (next === undefined) return
    const now = latest.current
    setSteps(from === 'past' ? { past: steps.past.slice(0, -1), future: [now, ...steps.future] } : { past: [...steps.past, now], future: steps.future.slice(1) })
    put(next)
  }
  const deferred = useDeferredValue(texts.text)
  const readNow = useMemo(() => reader(id, library), [id, library])
  return {
    ...texts,
    id,
    library,
    read: readNow(deferred),
    unfinished: texts.text !== (data ?? opened).inUse,
    saved: state,
    conflict: state.kind === 'failed' && state.error instanceof ProblemError && state.error.problem.code === 'template-changed-meanwhile',
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    set: (next) => change({ ...latest.current, ...next }),
    edit: (make) => {
      const { text } = latest.current
      const { structure } = readNow(text)
      if (structure !== null) change({ ...latest.current, text: make(structure, text) })
    },
    undo: () => step('past'),
    redo: () => step('future'),
    settle: (keep) => {
      if (data === undefined) return
      known.current = data
      if (keep === 'mine') return void saver.flush()
      saver.drop()
      show(data)
    },
    use: async () => {
      await saver.flush()
      const { version } = await call('ownTemplates.use', { template: id, base: known.current.base })
      const now = await call('ownTemplates.open', { template: id })
      known.current = now
      setSteps({ past: [], future: [] })
      show(now)
      return version
    },
  }
}

/** Reads a text once, however often it is asked for. */
function reader(id: string, library: OpenedTemplate['library']): (text: string) => OpenTemplate {
  let last: { readonly text: string; readonly read: OpenTemplate } | null = null
  return (text) => {
    if (last?.text !== text) last = { text, read: openTemplate({ file: `${id}/template.md`, text, library }) }
    return last.read
  }
}
