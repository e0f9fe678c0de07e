/** Words that say what an organization is in law, not who it is. */
const forms = new Set(['inc', 'incorporated', 'llc', 'ltd', 'limited', 'corp', 'corporation', 'co', 'company', 'foundation', 'association', 'assoc', 'the', 'of', 'and'])

/** Whether two names of organizations are so alike that both may mean the same one: but for accents, capitals, signs, legal forms, and a slip of a letter. */
export function alikeNames(one: string, other: string): boolean {
  const [a, b] = [essence(one), essence(other)]
  if (a.length < 3 || b.length < 3) return a !== '' && a === b
  if (a === b) return true
  return Math.min(a.length, b.length) >= 6 && oneSlipApart(a, b)
}

function essence(name: string): string {
  const words = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => !forms.has(word))
  return (telling.length > 0 ? telling : words).join(' ')
}

/** One letter more, fewer, another, or two neighbours in each other's place. */
function oneSlipApart(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const [middleOfA, middleOfB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (middleOfA.length <= 1 && middleOfB.length <= 1) return true
  return middleOfA.length === 2 && middleOfB === `${middleOfA[1]}${middleOfA[0]}`
}
