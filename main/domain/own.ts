/**
 * The value that an object itself has under a key: never what it inherits, so that an id such as `constructor` finds nothing.
 */
export function own<T>(object: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}
