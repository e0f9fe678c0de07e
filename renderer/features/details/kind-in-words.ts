/** "Partnership MOU" for `partnership-mou`; what a person typed stays. */
export function kindInWords(kind: string): string {
  const text = kind.replaceAll('-', ' ').replace(/\b(mou|nda|dsa)\b/g, (short) => short.toUpperCase())
  return text.charAt(0).toUpperCase() + text.slice(1)
}
