/** The ends of what has not ended are read from the deadlines now; the index over them only slowed each change. */
export function up(database: { exec(sql: string): unknown }): void {
  database.exec('DROP INDEX agreement_open_by_end;')
}
