/** A run of words that both texts have, or only one of them. */
export interface Run {
  readonly kind: 'same' | 'taken' | 'added'
  readonly text: string
}

/** More words than this, in both texts together after what they share at the ends, are not compared one by one. */
const most = 4_000

/** What must be taken out of and put into one text to get another, word by word; the fewest words. */
export function wordDiff(before: string, after: string): readonly Run[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const head = sharedAtStart(a, b)
  const tail = sharedAtStart(a.slice(head).toReversed(), b.slice(head).toReversed())
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  const middle = left.length + right.length > most ? [...left.map(as('taken')), ...right.map(as('added'))] : steps(left, right)
  return joined([...a.slice(0, head).map(as('same')), ...middle, ...a.slice(a.length - tail).map(as('same'))])
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[\p{L}\p{N}’'-]+|[^\s\p{L}\p{N}]/gu) ?? []
}

function sharedAtStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((word, at) => word !== b[at])
  return Math.min(differs < 0 ? a.length : differs, b.length)
}

const as =
  (kind: Run['kind']) =>
  (text: string): Run => ({ kind, text })

/** The longest common words by the usual table, walked from the start. */
function steps(a: readonly string[], b: readonly string[]): Run[] {
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  const at = (i: number, j: number) => common[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    const row = common[i]
    if (row) for (let j = b.length - 1; j >= 0; j--) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  }
  const runs: Run[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && left === right) {
      runs.push({ kind: 'same', text: left })
      i++
      j++
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      runs.push({ kind: 'taken', text: left })
      i++
    } else if (right !== undefined) {
      runs.push({ kind: 'added', text: right })
      j++
    }
  }
  return runs
}

function joined(runs: readonly Run[]): readonly Run[] {
  return runs.reduce<Run[]>((all, run) => {
    const last = all.at(-1)
    if (last?.kind !== run.kind) return [...all, run]
    all[all.length - 1] = { kind: run.kind, text: last.text + run.text }
    return all
  }, [])
}
