const prefix = 'draft of '
/** So many are kept; the ones typed longest ago go first. */
const most = 200

interface Kept {
  readonly at: number
  readonly text: string
}

/** What was typed into a form or a field and not sent yet, by what it is for; it outlives its screen, its window and a crash. */
export function keptDraft(of: string): string | null {
  return read(prefix + of)?.text ?? null
}

export function keepDraft(of: string, text: string): void {
  localStorage.setItem(prefix + of, JSON.stringify({ at: Date.now(), text } satisfies Kept))
  const others = names()
  if (others.length <= most) return
  const oldest = others.toSorted((a, b) => (read(a)?.at ?? 0) - (read(b)?.at ?? 0)).slice(0, others.length - most)
  for (const name of oldest) localStorage.removeItem(name)
}

export function dropDraft(of: string): void {
  localStorage.removeItem(prefix + of)
}

/** For what there are drafts whose purpose begins so, in no order. */
export function draftsOf(beginning: string): readonly string[] {
  return names()
    .map((name) => name.slice(prefix.length))
    .filter((of) => of.startsWith(beginning))
}

function names(): readonly string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(prefix))
}

/** What is there may be from another version: only what is understood counts. */
function read(name: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Partial<Kept> | null
    return typeof kept?.text === 'string' && typeof kept.at === 'number' ? { at: kept.at, text: kept.text } : null
  } catch {
    return null
  }
}
