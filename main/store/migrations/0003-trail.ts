/** Who did what, chained by hashes. What has a history cannot be deleted, since its rows must stay as they are. */
export function up(database: { exec(sql: string): unknown }): void {
  database.exec(`
    CREATE TABLE trail (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
      actor_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
      actor_name TEXT NOT NULL,
      agreement_id TEXT REFERENCES agreement (id) ON DELETE RESTRICT,
      action TEXT NOT NULL,
      payload TEXT,
      salt TEXT,
      payload_hash TEXT NOT NULL,
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL,
      agreement_previous_hash TEXT,
      agreement_hash TEXT
    ) STRICT;
    CREATE INDEX trail_by_agreement ON trail (agreement_id, seq);
    CREATE INDEX trail_by_actor ON trail (actor_id);
    CREATE INDEX trail_by_action ON trail (action, seq);

    -- How far the trail goes: without it, rows cut off at its end would not be missed.
    CREATE TABLE trail_head (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      seq INTEGER NOT NULL CHECK (seq >= 0),
      hash TEXT NOT NULL
    ) STRICT;
    INSERT INTO trail_head (only, seq, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
  `)
}
