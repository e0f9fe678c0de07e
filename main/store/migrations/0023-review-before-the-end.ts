/** How many days before its end a term is reviewed. */
export function up(database: { exec(sql: string): unknown }): void {
  database.exec('ALTER TABLE agreement_term ADD COLUMN review_before INTEGER CHECK (review_before >= 0);')
}
