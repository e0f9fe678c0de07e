import type { z } from 'zod'

/** One thing that may be asked of core: the schema that its input is parsed with at core's door, and the type of what comes back. */
export interface Method<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly input: Input
  /** Only a type; never set. */
  readonly output?: Output
}

export type Methods = Readonly<Record<string, Method>>
export type InputOf<M> = M extends Method<infer I, unknown> ? z.input<I> : never
export type ParsedInputOf<M> = M extends Method<infer I, unknown> ? z.output<I> : never
export type OutputOf<M> = M extends Method<z.ZodType, infer O> ? O : never

/** Declares a method: `ask(z.object({ … })).gives<Summary>()`. */
export function ask<Input extends z.ZodType>(input: Input) {
  return { gives: <Output>(): Method<Input, Output> => ({ input }) }
}
