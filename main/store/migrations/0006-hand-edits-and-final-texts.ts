/**
 * What an editing session changed by hand: the clauses as they stood before, by id. How the clauses of a final text, and of a version,
 * are numbered, whatever my organization chooses later: NULL while it is a draft, and in versions that were decimal before there was a
 * choice.
 */
export function up(database: { exec(sql: string): unknown }): void {
  database.exec(`
    ALTER TABLE editing_session ADD COLUMN clauses TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(clauses));
    ALTER TABLE agreement_text ADD COLUMN numbering TEXT CHECK (numbering IN ('decimal', 'article', 'section'));
    ALTER TABLE agreement_version ADD COLUMN numbering TEXT CHECK (numbering IN ('decimal', 'article', 'section'));
    CREATE INDEX agreement_by_kind ON agreement (kind, state);
  `)
}
