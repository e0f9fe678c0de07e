/** How my organization's papers look; as what a signatory signs; what a person confirmed of a check; which agreements belong together. */
export function up(database: { exec(sql: string): unknown }): void {
  const time = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'"
  database.exec(`
    ALTER TABLE agreement_signatory ADD COLUMN capacity TEXT NOT NULL DEFAULT 'party' CHECK (capacity IN ('party', 'attest', 'witness', 'form', 'risk', 'finance'));

    -- One row at the most; without it, the defaults hold.
    CREATE TABLE house_style (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      paper TEXT NOT NULL CHECK (paper IN ('letter', 'a4')),
      numbering TEXT NOT NULL CHECK (numbering IN ('decimal', 'article', 'section')),
      font TEXT NOT NULL CHECK (font IN ('tinos', 'arimo', 'carlito')),
      contents INTEGER NOT NULL CHECK (contents IN (0, 1)),
      letterhead_shown INTEGER NOT NULL CHECK (letterhead_shown IN (0, 1)),
      letterhead_lines TEXT NOT NULL CHECK (json_valid(letterhead_lines)),
      logo TEXT CHECK (logo IS NULL OR json_valid(logo))
    ) STRICT;

    -- Holds only while the clause reads as it did: content_hash is that of what was confirmed.
    CREATE TABLE check_confirmation (
      agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
      requirement TEXT NOT NULL,
      content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
      confirmed_at TEXT NOT NULL CHECK (confirmed_at ${time}),
      confirmed_by TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
      PRIMARY KEY (agreement_id, requirement)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX check_confirmation_by_person ON check_confirmation (confirmed_by);

    -- "other" stands beside "agreement" as kind says: companion, a data-sharing agreement drafted for a memorandum.
    CREATE TABLE agreement_link (
      agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
      other_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind <> ''),
      PRIMARY KEY (agreement_id, other_id, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agreement_link_by_other ON agreement_link (other_id);
  `)
}
