import { all, build, type Database, one, run } from './run.ts'

/** The words of the person's own dictionary in their order, at most so many. */
export function listOwnWords(db: Database, limit: number): string[] {
  return all(db, build.selectFrom('own_word').select('word').orderBy('word').limit(limit)).map(({ word }) => word)
}

export function hasOwnWord(db: Database, word: string): boolean {
  return one(db, build.selectFrom('own_word').select('word').where('word', '=', word)) !== null
}

/** Answers whether it is new. */
export function addOwnWord(db: Database, word: string, at: string): boolean {
  return run(db, build.insertInto('own_word').values({ word, added_at: at }).onConflict((conflict) => conflict.doNothing())) === 1
}

/** Answers whether it was there. */
export function removeOwnWord(db: Database, word: string): boolean {
  return run(db, build.deleteFrom('own_word').where('word', '=', word)) === 1
}
