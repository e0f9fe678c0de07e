/**
 * The rules of a term, fact by fact, what happened to it, and the dates that follow from both. `notice_days` is a count of any unit now.
 * Triggers note whose dates are due to be derived again; whoever commits a change derives them before it is kept.
 */
export function up(database: { exec(sql: string): unknown }): void {
  const day = (column: string) => `CHECK (${column} IS NULL OR ${column} IS date(${column}))`
  const note = (row: string, column: string) => `INSERT INTO deadline_due SELECT ${row}.${column} WHERE NOT EXISTS (SELECT 1 FROM deadline_due WHERE agreement_id = ${row}.${column});`
  const noted = (table: string, event: string, row: string, column: string, when = '') =>
    `CREATE TRIGGER deadline_due_${table}_${event.toLowerCase().replaceAll(/\W+/g, '_')} AFTER ${event} ON ${table} ${when} BEGIN ${note(row, column)} END;`
  database.exec(`
    ALTER TABLE agreement_term RENAME COLUMN notice_days TO notice_count;
    ALTER TABLE agreement_term ADD COLUMN notice_unit TEXT CHECK (notice_unit IN ('day', 'business-day', 'week', 'month'));
    ALTER TABLE agreement_term ADD COLUMN notice_to_month_end INTEGER CHECK (notice_to_month_end IN (0, 1));
    ALTER TABLE agreement_term ADD COLUMN notice_counting TEXT CHECK (notice_counting IN ('receipt', 'dispatch'));
    ALTER TABLE agreement_term ADD COLUMN delivery_days INTEGER CHECK (delivery_days >= 0);
    ALTER TABLE agreement_term ADD COLUMN notice_roll TEXT CHECK (notice_roll IN ('earlier', 'none'));
    ALTER TABLE agreement_term ADD COLUMN minimum TEXT;
    ALTER TABLE agreement_term ADD COLUMN renewal TEXT CHECK (renewal IN ('none', 'by-agreement', 'options', 'automatic'));
    ALTER TABLE agreement_term ADD COLUMN renewal_length TEXT;
    ALTER TABLE agreement_term ADD COLUMN renewal_count INTEGER CHECK (renewal_count >= 0);
    ALTER TABLE agreement_term ADD COLUMN renewal_until TEXT ${day('renewal_until')};
    ALTER TABLE agreement_term ADD COLUMN termination_count INTEGER CHECK (termination_count >= 0);
    ALTER TABLE agreement_term ADD COLUMN termination_unit TEXT CHECK (termination_unit IN ('day', 'business-day', 'week', 'month'));
    ALTER TABLE agreement_term ADD COLUMN termination_to_month_end INTEGER CHECK (termination_to_month_end IN (0, 1));
    ALTER TABLE agreement_term ADD COLUMN cure_days INTEGER CHECK (cure_days >= 0);
    ALTER TABLE agreement_term ADD COLUMN review_every TEXT;
    ALTER TABLE agreement_term ADD COLUMN review_on TEXT ${day('review_on')};
    ALTER TABLE agreement_term ADD COLUMN survival TEXT;
    ALTER TABLE agreement_term ADD COLUMN retention TEXT;
    ALTER TABLE agreement_term ADD COLUMN holiday_country TEXT;
    ALTER TABLE agreement_term ADD COLUMN holiday_region TEXT;
    ALTER TABLE agreement_term ADD COLUMN own_holidays TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(own_holidays));

    CREATE TABLE term_event (
      id TEXT PRIMARY KEY,
      agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
      happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
      event TEXT NOT NULL CHECK (json_valid(event))
    ) STRICT;
    CREATE INDEX term_event_in_order ON term_event (agreement_id, happened_on, id);

    -- \`binding\`: of an agreement that is in force, or was; 0: of one that is still prepared.
    CREATE TABLE deadline (
      agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('notice', 'option', 'end', 'renewal', 'review', 'cure', 'survival', 'retention')),
      date TEXT NOT NULL CHECK (date IS date(date)),
      guards TEXT ${day('guards')},
      because TEXT NOT NULL CHECK (json_valid(because)),
      binding INTEGER NOT NULL CHECK (binding IN (0, 1)),
      PRIMARY KEY (agreement_id, kind, date)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX deadline_by_date ON deadline (binding, date, agreement_id, kind);
    CREATE INDEX deadline_by_kind ON deadline (kind, binding, date, agreement_id);

    -- Until when the dates of an agreement stay as they are without a change.
    CREATE TABLE deadline_until (
      agreement_id TEXT PRIMARY KEY REFERENCES agreement (id) ON DELETE CASCADE,
      good_until TEXT NOT NULL CHECK (good_until IS date(good_until))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX deadline_until_by_day ON deadline_until (good_until);

    CREATE TABLE deadline_due (agreement_id TEXT PRIMARY KEY REFERENCES agreement (id) ON DELETE CASCADE) STRICT, WITHOUT ROWID;
    ${noted('agreement_term', 'INSERT', 'new', 'agreement_id')}
    ${noted('agreement_term', 'UPDATE', 'new', 'agreement_id')}
    ${noted('agreement_term', 'DELETE', 'old', 'agreement_id', 'WHEN EXISTS (SELECT 1 FROM agreement WHERE id = old.agreement_id)')}
    ${noted('term_event', 'INSERT', 'new', 'agreement_id')}
    ${noted('term_event', 'DELETE', 'old', 'agreement_id', 'WHEN EXISTS (SELECT 1 FROM agreement WHERE id = old.agreement_id)')}
    ${noted('agreement', 'UPDATE OF state, trashed_at', 'new', 'id', 'WHEN old.state IS NOT new.state OR old.trashed_at IS NOT new.trashed_at')}
    ${noted('agreement_standing', 'INSERT', 'new', 'agreement_id')}
    ${noted('agreement_standing', 'UPDATE', 'new', 'agreement_id')}
    INSERT INTO deadline_due SELECT agreement_id FROM agreement_term;
  `)
}
