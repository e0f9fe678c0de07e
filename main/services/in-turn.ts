import type { Database } from '../store/database.ts'

/** Does one thing after the other for each database, whatever came of the one before. */
export function inTurn(): <Result>(db: Database, work: () => Promise<Result>) => Promise<Result> {
  const last = new WeakMap<Database, Promise<unknown>>()
  return (db, work) => {
    const turn = (last.get(db) ?? Promise.resolve()).then(work)
    last.set(db, turn.catch(() => undefined))
    return turn
  }
}
