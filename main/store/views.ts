import { all, build, run, transaction, type Database } from './run.ts'

/** A list that somebody named to come back to. */
export interface SavedView {
  readonly id: string
  readonly name: string
  /** Columns, order and filters; this folder does not know their shape. */
  readonly definition: unknown
  /** The list begins with it. */
  readonly isDefault: boolean
}

/** The views in the order in which they were made. */
export function listViews(db: Database): SavedView[] {
  const rows = all(db, build.selectFrom('saved_view').selectAll().orderBy('position').orderBy('id'))
  return rows.map(({ id, name, definition, is_default }) => ({ id, name, definition: JSON.parse(definition) as unknown, isDefault: is_default === 1 }))
}

/** Keeps a view, in the place of the one with its id when there is one. The one to begin with is the only such. Throws when another has the name. */
export function keepView(db: Database, { id, name, definition, isDefault }: SavedView): void {
  transaction(db, () => {
    if (isDefault) run(db, build.updateTable('saved_view').set({ is_default: 0 }))
    const facts = { name, definition: JSON.stringify(definition), is_default: isDefault ? (1 as const) : (0 as const) }
    const position = (all(db, build.selectFrom('saved_view').select('position').orderBy('position', 'desc').limit(1))[0]?.position ?? -1) + 1
    run(db, build.insertInto('saved_view').values({ id, position, ...facts }).onConflict((conflict) => conflict.column('id').doUpdateSet(facts)))
  })
}

/** Answers whether there was one. */
export function deleteView(db: Database, id: string): boolean {
  return run(db, build.deleteFrom('saved_view').where('id', '=', id)) === 1
}
