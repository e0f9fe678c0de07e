/** Papers that change another agreement when they take effect. */
export function up(database: { exec(sql: string): unknown }): void {
  database.exec(`
    CREATE TABLE linked_paper (
      paper_id TEXT PRIMARY KEY REFERENCES agreement (id) ON DELETE CASCADE,
      parent_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('amendment', 'renewal', 'option', 'notice', 'termination')),
      clauses TEXT NOT NULL,
      taken_on TEXT CHECK (taken_on = date(taken_on)),
      CHECK (paper_id <> parent_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX linked_paper_of_parent ON linked_paper (parent_id, paper_id);
  `)
}
