/** Makes a thing for a key once: the formatters of Intl cost far more to make than to use. The keys are few (languages, currencies). */
export function remember<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    const before = made.get(key)
    if (before !== undefined) return before
    const fresh = make(key)
    made.set(key, fresh)
    return fresh
  }
}
