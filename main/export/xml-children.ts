/** What stands in an element of this name as the docx library is about to write it; nothing when it is another. */
export function childrenOf(element: unknown, name: string): unknown[] {
  const children = typeof element === 'object' && element !== null ? (element as Readonly<Record<string, unknown>>)[name] : undefined
  return Array.isArray(children) ? (children as unknown[]) : []
}
