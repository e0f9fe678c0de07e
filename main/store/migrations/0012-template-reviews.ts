/** What counsel reviewed: a template by its words. The fingerprint is that of the template with the clauses of the library in it. */
export function up(database: { exec(sql: string): unknown }): void {
  database.exec(`
    CREATE TABLE template_review (
      id TEXT PRIMARY KEY,
      template_id TEXT NOT NULL CHECK (template_id <> ''),
      version TEXT NOT NULL,
      fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
      counsel TEXT NOT NULL CHECK (counsel <> ''),
      reviewed_on TEXT NOT NULL CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      note TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      recorded_by TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX template_review_by_template ON template_review (template_id, recorded_at);
    CREATE INDEX template_review_by_fingerprint ON template_review (fingerprint, recorded_at);
    CREATE INDEX template_review_by_person ON template_review (recorded_by);
  `)
}
