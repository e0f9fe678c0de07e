import { build, one, run, type Database } from './run.ts'

/** The calendar file that is written anew on each change. */
export interface KeptCalendarFile {
  readonly path: string
  /** ISO 8601, UTC; null: not yet. */
  readonly writtenAt: string | null
  /** The problem of the last attempt, as JSON; null: there was none. */
  readonly trouble: string | null
}

/** Null: none is kept. */
export function getCalendarFile(db: Database): KeptCalendarFile | null {
  return one(db, build.selectFrom('calendar_file').select(['path', 'written_at as writtenAt', 'trouble']))
}

export function setCalendarFile(db: Database, file: KeptCalendarFile | null): void {
  if (file === null) {
    run(db, build.deleteFrom('calendar_file'))
    return
  }
  const row = { path: file.path, written_at: file.writtenAt, trouble: file.trouble }
  run(db, build.insertInto('calendar_file').values({ only: 1, ...row }).onConflict((conflict) => conflict.column('only').doUpdateSet(row)))
}
