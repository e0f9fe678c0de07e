/** An own deadline has a deputy too, and the calendar file that is kept fresh says when it was written last, or why it could not be. */
export function up(database: { exec(sql: string): unknown }): void {
  database.exec(`
    ALTER TABLE own_deadline ADD COLUMN deputy_id TEXT REFERENCES person (id);

    -- \`trouble\`: JSON, the problem of the last attempt; null: it went well, or none was made.
    CREATE TABLE calendar_file (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      path TEXT NOT NULL,
      written_at TEXT,
      trouble TEXT CHECK (json_valid(trouble))
    ) STRICT;
    INSERT INTO calendar_file SELECT 1, calendar_file, NULL, NULL FROM reminder_times WHERE calendar_file IS NOT NULL;
    ALTER TABLE reminder_times DROP COLUMN calendar_file;
  `)
}
