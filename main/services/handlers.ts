import type { Methods, OutputOf, ParsedInputOf } from '../contract/method.ts'
import type { Call } from './context.ts'

/** The handlers of a feature: one for each method that its contract declares. */
export type HandlersOf<M extends Methods> = {
  readonly [K in keyof M]: (input: ParsedInputOf<M[K]>, call: Call) => OutputOf<M[K]> | Promise<OutputOf<M[K]>>
}
