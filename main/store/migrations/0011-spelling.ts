/** The words that the person's own dictionary has besides the app's. */
export function up(database: { exec(sql: string): unknown }): void {
  database.exec(`
    CREATE TABLE own_word (word TEXT PRIMARY KEY, added_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `)
}
