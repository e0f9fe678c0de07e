import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Compilable, type CompiledQuery } from 'kysely'
import type Sqlite from 'better-sqlite3'
import type { SqliteValue, Statement } from 'better-sqlite3'
import { orStorageFailure } from '../domain/storage-failure.ts'
import type { Schema } from './schema.ts'

/** An open database. Every query function takes it first; only this folder looks inside. */
export interface Database {
  /** Absolute path of the file. */
  readonly path: string
  readonly sqlite: Sqlite
  readonly statements: Map<string, Statement>
  /** What is done before a transaction is kept, as a part of it. */
  readonly beforeCommit: Set<() => void>
}

/** Builds typed queries; they are run by `all`, `one` and `run`, never by Kysely, whose driver here does nothing. */
export const build = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** All rows of a query. */
export function all<Row>(db: Database, query: Compilable<Row>): Row[] {
  return execute(db, query.compile(), (statement, values) => statement.all(...values)) as Row[]
}

/** The first row of a query, null when there is none. */
export function one<Row>(db: Database, query: Compilable<Row>): Row | null {
  return (execute(db, query.compile(), (statement, values) => statement.get(...values)) as Row | undefined) ?? null
}

/** Runs a query that returns no rows; answers how many rows it changed. */
export function run(db: Database, query: Compilable<unknown>): number {
  return execute(db, query.compile(), (statement, values) => statement.run(...values).changes)
}

/**
 * Runs `work` in a transaction: all of it is kept, on the disk when this returns, or none of it when it throws. Inside another
 * transaction it is a part of that one that can fail alone. `work` is synchronous; a promise is refused and rolled back.
 */
export function transaction<Result>(db: Database, work: () => Result): Result {
  const nested = db.sqlite.inTransaction
  control(db, nested ? 'SAVEPOINT part' : db.sqlite.readonly ? 'BEGIN' : 'BEGIN IMMEDIATE')
  try {
    const result = work()
    if (result instanceof Promise) throw new TypeError('A transaction cannot wait: its work must be synchronous.')
    if (!nested && !db.sqlite.readonly) for (const finish of db.beforeCommit) finish()
    control(db, nested ? 'RELEASE part' : 'COMMIT')
    return result
  } catch (error) {
    rollBack(db, nested)
    throw error
  }
}

/** SQLite itself rolls back after some failures, a full disk among them. */
function rollBack(db: Database, nested: boolean): void {
  if (!db.sqlite.inTransaction) return
  if (nested) {
    control(db, 'ROLLBACK TO part')
    control(db, 'RELEASE part')
  } else {
    control(db, 'ROLLBACK')
  }
}

function control(db: Database, sql: string): void {
  execute(db, { sql, parameters: [] }, (statement) => statement.run())
}

/** Statements are few and long-lived; only lists of ids of ever new lengths could make them many. */
const mostStatements = 400

function execute<Result>(db: Database, query: Pick<CompiledQuery, 'sql' | 'parameters'>, call: (statement: Statement, values: SqliteValue[]) => Result): Result {
  try {
    return call(prepared(db, query.sql), query.parameters as SqliteValue[])
  } catch (error) {
    throw orStorageFailure(error, db.path, 'data-folder')
  }
}

function prepared(db: Database, sql: string): Statement {
  const known = db.statements.get(sql)
  if (known !== undefined) return known
  if (db.statements.size >= mostStatements) db.statements.clear()
  const statement = db.sqlite.prepare(sql)
  db.statements.set(sql, statement)
  return statement
}
