/** How agreements stand beyond their state; who reviews a text, and who has approved it apart from the parties' signatures. */
export function up(database: { exec(sql: string): unknown }): void {
  database.exec(`
    CREATE TABLE agreement_standing (
      agreement_id TEXT PRIMARY KEY REFERENCES agreement (id) ON DELETE CASCADE,
      executed_on TEXT CHECK (executed_on = date(executed_on)),
      active_on TEXT CHECK (active_on = date(active_on)),
      suspended_on TEXT CHECK (suspended_on = date(suspended_on)),
      ended_on TEXT CHECK (ended_on = date(ended_on)),
      ending TEXT CHECK (ending IN ('expired', 'terminated', 'superseded', 'declined', 'abandoned'))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE review (
      id TEXT PRIMARY KEY,
      agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
      assignee_id TEXT NOT NULL REFERENCES person (id),
      due_on TEXT CHECK (due_on = date(due_on)),
      note TEXT NOT NULL,
      requested_at TEXT NOT NULL,
      requested_by TEXT NOT NULL REFERENCES person (id),
      outcome TEXT CHECK (outcome IN ('approved', 'sent-back', 'withdrawn')),
      comments TEXT NOT NULL DEFAULT '',
      decided_at TEXT,
      decided_by TEXT REFERENCES person (id),
      version INTEGER,
      CHECK ((outcome IS NULL) = (decided_at IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX review_of_agreement ON review (agreement_id, requested_at);
    CREATE INDEX review_open ON review (due_on, requested_at) WHERE outcome IS NULL;

    CREATE TABLE approval (
      id TEXT PRIMARY KEY,
      agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('form', 'risk', 'finance', 'resolution')),
      name TEXT NOT NULL,
      approved_on TEXT NOT NULL CHECK (approved_on = date(approved_on)),
      note TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      recorded_by TEXT NOT NULL REFERENCES person (id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX approval_of_agreement ON approval (agreement_id, approved_on, id);
  `)
}
