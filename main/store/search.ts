import { type RawBuilder, sql, type SqlBool } from 'kysely'
import { all, build, one, run, transaction, type Database } from './run.ts'

/** A thing that can be found. */
export interface SearchEntry {
  readonly kind: 'agreement' | 'organization' | 'contact' | 'file' | 'clause' | 'comment'
  readonly recordId: string
  readonly agreementId: string | null
  readonly title: string
  /** Of a clause or comment its words. */
  readonly detail: string
}

/** An entry as it goes into the index. */
export interface SearchWords extends SearchEntry {
  /** What else it is called. */
  readonly named?: string
  /** What else it is found by, besides its title and detail. */
  readonly also?: string
}

/** What was changed since it was last read into the index. */
export interface Due {
  readonly kind: 'agreement' | 'organization' | 'contact'
  readonly id: string
}

/** What the index is made of; another number makes it anew. */
const version = 1

const indexes = ['search_head', 'search_clause'] as const
/** Left to itself, an index merges its parts when it likes, for half a second at a time. So it merges only when it is told to, and a little. */
const merging = [
  ['automerge', 0],
  ['crisismerge', 1_999],
] as const

/** Lets the indexes merge their parts only in the steps of `mergeSome`. */
export function mergeWhenTold(db: Database): void {
  for (const index of indexes) {
    const known = new Map(fetch<{ readonly k: string; readonly v: number }>(db, sql`SELECT k, v FROM ${sql.table(`${index}_config`)}`).map(({ k, v }) => [k, v]))
    for (const [name, value] of merging) if (known.get(name) !== value) command(db, index, name, value)
  }
}

/** Merges parts of the indexes for about so many pages of 4 KB; answers whether there was anything to merge. */
export function mergeSome(db: Database, pages: number): boolean {
  const changes = () => fetch<{ readonly count: number }>(db, sql`SELECT total_changes() AS count`)[0]?.count ?? 0
  const before = changes()
  for (const index of indexes) command(db, index, 'merge', pages)
  // The command itself counts as one.
  return changes() - before > indexes.length
}

/** Tells an index what to do with itself. */
function command(db: Database, index: (typeof indexes)[number], name: string, value: number): void {
  execute(db, sql`INSERT INTO ${sql.table(index)} (${sql.table(index)}, rank) VALUES (${name}, CAST(${value} AS INTEGER))`)
}

/** Makes everything due when the index is of another version than this app's. */
export function renewSearch(db: Database): void {
  if (one(db, build.selectFrom('search_version').select('version'))?.version === version) return
  transaction(db, () => {
    for (const index of indexes) execute(db, sql`INSERT INTO ${sql.table(index)} (${sql.table(index)}) VALUES ('delete-all')`)
    run(db, build.deleteFrom('search_entry'))
    execute(db, sql`INSERT OR IGNORE INTO search_due SELECT 'agreement', id FROM agreement UNION ALL SELECT 'organization', id FROM organization UNION ALL SELECT 'contact', id FROM contact`)
    run(db, build.insertInto('search_version').values({ only: 1, version }).onConflict((conflict) => conflict.column('only').doUpdateSet({ version })))
  })
}

/** What is due, at most so many. */
export function listDue(db: Database, limit: number): Due[] {
  return all(db, build.selectFrom('search_due').select(['kind', 'id']).limit(limit))
}

/** How much is due. */
export function countDue(db: Database): number {
  return one(db, build.selectFrom('search_due').select((due) => due.fn.countAll<number>().as('count')))?.count ?? 0
}

/** Replaces all that is found of a thing, of an agreement with its clauses and files, by these entries; it is not due any more. */
export function replaceEntries(db: Database, { kind, id }: Due, entries: readonly SearchWords[]): void {
  transaction(db, () => {
    removeEntries(db, { kind, id })
    for (const entry of entries) insertEntry(db, entry)
    run(db, build.deleteFrom('search_due').where('kind', '=', kind).where('id', '=', id))
  })
}

function removeEntries(db: Database, { kind, id }: Due): void {
  const its = build.selectFrom('search_entry').select(['number', 'kind'])
  const old = all(db, kind === 'agreement' ? its.where('agreement_id', '=', id) : its.where('kind', '=', kind).where('record_id', '=', id))
  for (const { number, kind: of } of old) {
    execute(db, sql`DELETE FROM ${sql.table(indexOf(of))} WHERE rowid = ${number}`)
    run(db, build.deleteFrom('search_entry').where('number', '=', number))
  }
}

function insertEntry(db: Database, { kind, recordId, agreementId, title, detail, named = '', also = '' }: SearchWords): void {
  run(db, build.insertInto('search_entry').values({ kind, record_id: recordId, agreement_id: agreementId, title, detail }))
  if (indexOf(kind) === 'search_clause') execute(db, sql`INSERT INTO search_clause (rowid, words) VALUES (last_insert_rowid(), ${`${title}\n${detail}\n${also}`})`)
  else execute(db, sql`INSERT INTO search_head (rowid, name, rest) VALUES (last_insert_rowid(), ${`${title}\n${named}`}, ${`${detail}\n${also}`})`)
}

function indexOf(kind: SearchEntry['kind']): string {
  return kind === 'clause' || kind === 'comment' ? 'search_clause' : 'search_head'
}

/** The entries by their names, and the words of clauses, that hold all of the words, each as the beginning of one: those in whose name they stand first, then the latest first. */
export function findEntries(db: Database, text: string, limit: number): SearchEntry[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  // Words before the last are mostly whole: that is read much faster than all that begins so.
  const whole = words.length > 1 ? findMatching(db, matchOf(words, true), limit) : []
  return whole.length > 0 ? whole : findMatching(db, matchOf(words), limit)
}

function findMatching(db: Database, match: string, limit: number): SearchEntry[] {
  const named = matching(db, 'search_head', `name : (${match})`, limit)
  const known = new Set(named.map(keyOf))
  const others = named.length < limit ? matching(db, 'search_head', match, limit).filter((entry) => !known.has(keyOf(entry))) : []
  const heads = [...named, ...others].slice(0, limit)
  const clauses = matching(db, 'search_clause', match, limit)
  // Neither may push the other out of sight.
  const share = Math.max(limit - clauses.length, Math.ceil(limit / 2))
  return [...heads.slice(0, share), ...clauses].slice(0, limit)
}

/** By rank it would have to read every match; the latest come first, so that it stops when it has enough. */
function matching(db: Database, index: (typeof indexes)[number], match: string, limit: number): SearchEntry[] {
  return fetch(
    db,
    sql<SearchEntry>`
      SELECT search_entry.kind, record_id AS recordId, agreement_id AS agreementId, search_entry.title, detail
      FROM ${sql.table(index)} CROSS JOIN search_entry ON number = ${sql.ref(`${index}.rowid`)}
      WHERE ${sql.ref(index)} MATCH ${match} AND (agreement_id IS NULL OR NOT EXISTS (SELECT 1 FROM agreement WHERE agreement.id = agreement_id AND trashed_at IS NOT NULL))
      ORDER BY ${sql.ref(`${index}.rowid`)} DESC LIMIT ${limit}`,
  )
}

/** A condition on `agreement`: its number, title or a party's name holds all of the words. */
export function agreementsMatching(text: string): RawBuilder<SqlBool> {
  const words = wordsOf(text)
  if (words.length === 0) return sql`0`
  return sql`id IN (SELECT record_id FROM search_head JOIN search_entry ON number = search_head.rowid AND kind = 'agreement' WHERE search_head MATCH ${matchOf(words)})`
}

const mostWords = 12
const longestWord = 60

/** The words that are looked for. Signs and operators are none: whatever is typed, it is never an error. */
export function wordsOf(text: string): string[] {
  return (text.normalize('NFC').match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? []).slice(0, mostWords).map((word) => word.slice(0, longestWord))
}

/** As the index wants it: all of the words, each the beginning of one, or with `whole` only the last. */
function matchOf(words: readonly string[], whole = false): string {
  return words.map((word, at) => (whole && at < words.length - 1 ? `"${word}"` : `"${word}"*`)).join(' AND ')
}

function keyOf({ kind, recordId }: SearchEntry): string {
  return `${kind} ${recordId}`
}

function execute(db: Database, query: RawBuilder<unknown>): void {
  run(db, { compile: () => query.compile(build) })
}

function fetch<Row>(db: Database, query: RawBuilder<Row>): Row[] {
  return all(db, { compile: () => query.compile(build) })
}

/** Whether the database is still open: what is read in idle time may outlive it. */
export function isOpen(db: Database): boolean {
  return db.sqlite.open
}
