/** What people of ours say to each other about a text; and a place for it among what can be found, which is read anew for that. */
export function up(database: { exec(sql: string): unknown }): void {
  const due = (row: string) =>
    `INSERT INTO search_due SELECT 'agreement', ${row}.agreement_id WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE kind = 'agreement' AND id = ${row}.agreement_id);`
  database.exec(`
    CREATE TABLE comment (
      id TEXT PRIMARY KEY,
      agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
      parent_id TEXT REFERENCES comment (id) ON DELETE CASCADE,
      clause TEXT,
      text TEXT NOT NULL CHECK (text <> ''),
      written_at TEXT NOT NULL,
      written_by TEXT NOT NULL REFERENCES person (id),
      edited_at TEXT,
      revision INTEGER NOT NULL DEFAULT 1,
      resolved_at TEXT,
      resolved_by TEXT REFERENCES person (id),
      removed_at TEXT,
      CHECK ((resolved_at IS NULL) = (resolved_by IS NULL)),
      CHECK (parent_id IS NULL OR (clause IS NULL AND resolved_at IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX comment_of_agreement ON comment (agreement_id, written_at, id);
    CREATE INDEX comment_replies ON comment (parent_id) WHERE parent_id IS NOT NULL;
    CREATE TRIGGER comment_due_insert AFTER INSERT ON comment BEGIN ${due('new')} END;
    CREATE TRIGGER comment_due_update AFTER UPDATE OF text, removed_at ON comment BEGIN ${due('new')} END;
    CREATE TRIGGER comment_due_delete AFTER DELETE ON comment BEGIN ${due('old')} END;

    DROP TABLE search_entry;
    CREATE TABLE search_entry (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('agreement', 'organization', 'contact', 'file', 'clause', 'comment')),
      record_id TEXT NOT NULL,
      agreement_id TEXT,
      title TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX search_entry_by_record ON search_entry (kind, record_id);
    CREATE INDEX search_entry_by_agreement ON search_entry (agreement_id);
    DELETE FROM search_version;
  `)
}
