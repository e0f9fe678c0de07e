/** What was decided about renewals that come by themselves, entry by entry, and where each agreement stands with them now. */
export function up(database: { exec(sql: string): unknown }): void {
  database.exec(`
    -- Only added to. \`renews\`: the day on which the next term begins. \`entered_by\` NULL: the app took note that a day had passed.
    CREATE TABLE renewal_entry (
      seq INTEGER PRIMARY KEY,
      agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
      renews TEXT NOT NULL CHECK (renews IS date(renews)),
      entry TEXT NOT NULL CHECK (entry IN ('keep', 'renegotiate', 'notice', 'taken-back', 'undecided', 'not-given')),
      grounds TEXT NOT NULL CHECK (grounds <> '' OR entry IN ('taken-back', 'undecided', 'not-given')),
      entered_on TEXT NOT NULL CHECK (entered_on IS date(entered_on)),
      entered_by TEXT REFERENCES person (id),
      paper_id TEXT REFERENCES agreement (id) ON DELETE SET NULL
    ) STRICT;
    CREATE INDEX renewal_entry_of_agreement ON renewal_entry (agreement_id, seq);
    CREATE INDEX renewal_entry_of_paper ON renewal_entry (paper_id) WHERE paper_id IS NOT NULL;
    CREATE UNIQUE INDEX renewal_outcome_once ON renewal_entry (agreement_id, renews) WHERE entry IN ('undecided', 'not-given');
    CREATE TRIGGER renewal_entry_kept BEFORE UPDATE OF agreement_id, renews, entry, grounds, entered_on, entered_by ON renewal_entry BEGIN
      SELECT raise(ABORT, 'an entry about a renewal is never changed');
    END;
    CREATE TRIGGER deadline_due_renewal_entry_insert AFTER INSERT ON renewal_entry BEGIN
      INSERT INTO deadline_due SELECT new.agreement_id WHERE NOT EXISTS (SELECT 1 FROM deadline_due WHERE agreement_id = new.agreement_id);
    END;

    -- Derived with the dates of the agreement. The first three: the next renewal that can still be stopped; \`unread\`: how many came without a decision.
    CREATE TABLE renewal_standing (
      agreement_id TEXT PRIMARY KEY REFERENCES agreement (id) ON DELETE CASCADE,
      renews TEXT CHECK (renews IS NULL OR renews IS date(renews)),
      notice_by TEXT CHECK (notice_by IS NULL OR notice_by IS date(notice_by)),
      asks_from TEXT CHECK (asks_from IS NULL OR asks_from IS date(asks_from)),
      decision TEXT CHECK (decision IN ('keep', 'renegotiate', 'notice')),
      unread INTEGER NOT NULL CHECK (unread >= 0),
      unread_renews TEXT CHECK (unread_renews IS NULL OR unread_renews IS date(unread_renews)),
      unrecorded INTEGER NOT NULL CHECK (unrecorded IN (0, 1))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX renewal_to_decide ON renewal_standing (notice_by, agreement_id, asks_from) WHERE decision IS NULL AND notice_by IS NOT NULL;
    CREATE INDEX renewal_unread ON renewal_standing (unread_renews, agreement_id) WHERE unread > 0;
    CREATE INDEX renewal_unrecorded ON renewal_standing (agreement_id) WHERE unrecorded = 1;

    INSERT OR IGNORE INTO deadline_due SELECT agreement_id FROM agreement_term WHERE renewal = 'automatic' UNION SELECT agreement_id FROM term_event;
  `)
}
