export type Params = Readonly<Record<string, string | number>>

/** Puts parameters into a sentence of the catalogue: `{name}` becomes the value of `name`. A missing one stays visible. */
export function fill(sentence: string, params: Params): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : whole))
}
