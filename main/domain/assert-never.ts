/** Closes a switch over a union: a case that is forgotten fails to compile, and a value from outside fails here. */
export function assertNever(value: never): never {
  throw new Error(`No case is written for ${JSON.stringify(value)}.`)
}
