import { z } from 'zod'
import { agreementOrders } from '../domain/agreement-query.ts'
import { agreementQuery } from './agreements.ts'
import { ask } from './method.ts'
import { line } from './typed-text.ts'

/** How a list of agreements is looked at. */
export const viewDefinition = z.strictObject({
  query: agreementQuery,
  /** In their order; `width` in pixels, by its own measure when not given. */
  columns: z.array(z.strictObject({ column: z.enum(agreementOrders), width: z.int().min(40).max(2_000).optional() })).min(1).max(agreementOrders.length),
})
export type ViewDefinition = z.output<typeof viewDefinition>

export interface View {
  readonly id: string
  readonly name: string
  readonly definition: ViewDefinition
  /** The list begins with it. */
  readonly isDefault: boolean
}

const name = line(60).pipe(z.string().min(1))

export const viewMethods = {
  'views.list': ask(z.strictObject({})).gives<readonly View[]>(),
  /** Keeps a view under its name; one of the same name is replaced. */
  'views.keep': ask(z.strictObject({ name, definition: viewDefinition, isDefault: z.boolean().default(false) })).gives<View>(),
  'views.delete': ask(z.strictObject({ id: z.uuid() })).gives<{ readonly deleted: boolean }>(),
}
