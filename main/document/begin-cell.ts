import type { ResolvedInline } from './resolved.ts'

/** A cell begins like a sentence: the short name of a party that it begins with ("the Department") takes a capital there. */
export function beginCell(content: readonly ResolvedInline[], shortNames: readonly string[], language: string): readonly ResolvedInline[] {
  const [first, ...rest] = content
  if (first === undefined || first.kind === 'reference' || !shortNames.some((name) => beginsWith(first.text, name))) return content
  return [{ ...first, text: first.text.charAt(0).toLocaleUpperCase(language) + first.text.slice(1) }, ...rest]
}

function beginsWith(text: string, name: string): boolean {
  return name !== '' && text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length))
}
