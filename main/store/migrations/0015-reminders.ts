/** Deadlines that somebody set, how each deadline was brought to mind, when and to whom, and what calendar files have said of them. */
export function up(database: { exec(sql: string): unknown }): void {
  const day = (column: string) => `CHECK (${column} IS NULL OR ${column} IS date(${column}))`
  const time = (column: string) => `CHECK (${column} GLOB '[0-2][0-9]:[0-5][0-9]')`
  database.exec(`
    CREATE TABLE own_deadline (
      id TEXT PRIMARY KEY,
      agreement_id TEXT REFERENCES agreement (id) ON DELETE CASCADE,
      title TEXT NOT NULL CHECK (title <> ''),
      date TEXT NOT NULL CHECK (date IS date(date)),
      note TEXT NOT NULL,
      owner_id TEXT NOT NULL REFERENCES person (id),
      done_on TEXT ${day('done_on')}
    ) STRICT;
    CREATE INDEX own_deadline_by_date ON own_deadline (date, id);
    CREATE INDEX own_deadline_by_agreement ON own_deadline (agreement_id, date);

    -- \`subject\`: the agreement whose date it is; of an own deadline, itself.
    CREATE TABLE reminder (
      subject TEXT NOT NULL,
      kind TEXT NOT NULL,
      date TEXT NOT NULL CHECK (date IS date(date)),
      stage INTEGER NOT NULL CHECK (stage >= -1),
      next_on TEXT ${day('next_on')},
      shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
      snoozed_until TEXT ${day('snoozed_until')},
      handed_to TEXT REFERENCES person (id),
      ignored INTEGER NOT NULL CHECK (ignored IN (0, 1)),
      done_on TEXT ${day('done_on')},
      done_note TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (subject, kind, date)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reminder_waiting ON reminder (date, subject, kind) WHERE done_on IS NULL;
    CREATE INDEX reminder_next ON reminder (next_on) WHERE done_on IS NULL AND next_on IS NOT NULL;
    CREATE INDEX reminder_unsaid ON reminder (date) WHERE done_on IS NULL AND shown = 0;

    -- \`scope\`: '' for everyone, else the template, or the agreement. \`days\`: JSON.
    CREATE TABLE lead_time (scope TEXT NOT NULL, kind TEXT NOT NULL, days TEXT NOT NULL CHECK (json_valid(days)), PRIMARY KEY (scope, kind)) STRICT, WITHOUT ROWID;
    CREATE TABLE agreement_deputy (
      agreement_id TEXT PRIMARY KEY REFERENCES agreement (id) ON DELETE CASCADE,
      person_id TEXT NOT NULL REFERENCES person (id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE reminder_times (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      hour TEXT NOT NULL ${time('hour')},
      quiet_from TEXT ${time('quiet_from').replace('CHECK (', 'CHECK (quiet_from IS NULL OR ')},
      quiet_to TEXT ${time('quiet_to').replace('CHECK (', 'CHECK (quiet_to IS NULL OR ')},
      calendar_file TEXT
    ) STRICT;

    -- What calendar files have said so far, so that the next one changes it in the calendars that took it.
    CREATE TABLE calendar_event (
      uid TEXT PRIMARY KEY,
      subject TEXT NOT NULL,
      kind TEXT NOT NULL,
      date TEXT NOT NULL CHECK (date IS date(date)),
      said TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1))
    ) STRICT;
    CREATE INDEX calendar_event_by_subject ON calendar_event (subject, kind);

    CREATE TRIGGER own_deadline_forgotten AFTER DELETE ON own_deadline BEGIN
      DELETE FROM reminder WHERE subject = old.id;
    END;
  `)
}
