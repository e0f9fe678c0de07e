/** What the answers were when somebody began to change them: the trail gets one row when the session ends, not one a keystroke. */
export function up(database: { exec(sql: string): unknown }): void {
  database.exec(`
    CREATE TABLE editing_session (
      agreement_id TEXT PRIMARY KEY REFERENCES agreement (id) ON DELETE CASCADE,
      last_at TEXT NOT NULL CHECK (last_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
      answers TEXT NOT NULL CHECK (json_valid(answers))
    ) STRICT, WITHOUT ROWID;
  `)
}
