/** Closes a union: a case that is not handled fails to compile, and one that comes from outside fails here. */
export function assertNever(value: never): never {
  throw new Error(`Not handled: ${JSON.stringify(value)}`)
}
