/** Agreements with their parties, signatories, term, text, versions, stored sources and files. */
export function up(database: { exec(sql: string): unknown }): void {
  const time = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'"
  database.exec(`
    CREATE TABLE agreement (
      id TEXT PRIMARY KEY,
      number TEXT COLLATE NOCASE NOT NULL UNIQUE CHECK (number <> ''),
      title TEXT NOT NULL,
      kind TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'in-review', 'approved', 'out-for-signature', 'executed', 'active', 'ended')),
      owner_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
      template_id TEXT,
      template_version TEXT,
      created_at TEXT NOT NULL CHECK (created_at ${time}),
      updated_at TEXT NOT NULL CHECK (updated_at ${time}),
      CHECK ((template_id IS NULL) = (template_version IS NULL))
    ) STRICT;
    CREATE INDEX agreement_by_updated ON agreement (updated_at, id);
    CREATE INDEX agreement_by_title ON agreement (title COLLATE NOCASE, id);
    CREATE INDEX agreement_by_state ON agreement (state, updated_at, id);
    CREATE INDEX agreement_by_owner ON agreement (owner_id);

    -- A party outlives the registry's entry: it has its own copy of the facts.
    CREATE TABLE agreement_party (
      id TEXT PRIMARY KEY,
      agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      role TEXT NOT NULL,
      organization_id TEXT REFERENCES organization (id) ON DELETE SET NULL,
      name TEXT NOT NULL,
      type TEXT NOT NULL CHECK (type IN ('public-body', 'nonprofit', 'international-organization', 'company', 'other')),
      acting_through TEXT NOT NULL,
      address TEXT NOT NULL,
      short_name TEXT NOT NULL,
      UNIQUE (agreement_id, role)
    ) STRICT;
    CREATE INDEX agreement_party_in_order ON agreement_party (agreement_id, position, name);
    CREATE INDEX agreement_party_by_organization ON agreement_party (organization_id);

    CREATE TABLE agreement_signatory (
      id TEXT PRIMARY KEY,
      agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      role TEXT NOT NULL,
      party_role TEXT NOT NULL,
      name TEXT NOT NULL,
      title TEXT NOT NULL,
      authority TEXT NOT NULL,
      UNIQUE (agreement_id, role)
    ) STRICT;

    CREATE TABLE agreement_term (
      agreement_id TEXT PRIMARY KEY REFERENCES agreement (id) ON DELETE CASCADE,
      effective_rule TEXT CHECK (effective_rule IN ('last-signature', 'fixed-date', 'on-approval')),
      kind TEXT CHECK (kind IN ('fixed', 'open-ended')),
      start_date TEXT CHECK (start_date IS NULL OR start_date IS date(start_date)),
      end_date TEXT CHECK (end_date IS NULL OR end_date IS date(end_date)),
      length TEXT,
      notice_days INTEGER CHECK (notice_days >= 0)
    ) STRICT;
    CREATE INDEX agreement_term_by_end ON agreement_term (end_date, agreement_id);

    CREATE TABLE agreement_text (
      agreement_id TEXT PRIMARY KEY REFERENCES agreement (id) ON DELETE CASCADE,
      tree TEXT NOT NULL CHECK (json_valid(tree)),
      answers TEXT NOT NULL CHECK (json_valid(answers)),
      revision INTEGER NOT NULL CHECK (revision >= 1)
    ) STRICT;

    CREATE TABLE agreement_version (
      id TEXT PRIMARY KEY,
      agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number >= 1),
      label TEXT NOT NULL,
      made_at TEXT NOT NULL CHECK (made_at ${time}),
      made_by TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
      tree TEXT CHECK (tree IS NULL OR json_valid(tree)),
      answers TEXT CHECK (answers IS NULL OR json_valid(answers)),
      parties TEXT NOT NULL CHECK (json_valid(parties)),
      signatories TEXT NOT NULL CHECK (json_valid(signatories)),
      term TEXT NOT NULL CHECK (json_valid(term)),
      UNIQUE (agreement_id, number)
    ) STRICT;
    CREATE INDEX agreement_version_by_person ON agreement_version (made_by);

    CREATE TABLE source (
      hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
      kind TEXT NOT NULL CHECK (kind IN ('template', 'clause')),
      name TEXT NOT NULL,
      content TEXT NOT NULL
    ) STRICT;

    CREATE TABLE agreement_source (
      agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
      source_hash TEXT NOT NULL REFERENCES source (hash) ON DELETE RESTRICT,
      name TEXT NOT NULL,
      PRIMARY KEY (agreement_id, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agreement_source_by_source ON agreement_source (source_hash);

    -- What is known of a file; its bytes are in the data folder under their hash. It is not lost with the agreement.
    CREATE TABLE file (
      id TEXT PRIMARY KEY,
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      name TEXT NOT NULL,
      media_type TEXT NOT NULL,
      size INTEGER NOT NULL CHECK (size >= 0),
      agreement_id TEXT REFERENCES agreement (id) ON DELETE SET NULL,
      added_at TEXT NOT NULL CHECK (added_at ${time}),
      added_by TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT
    ) STRICT;
    CREATE INDEX file_by_agreement ON file (agreement_id, added_at, id);
    CREATE INDEX file_by_hash ON file (hash);
    CREATE INDEX file_by_person ON file (added_by);
  `)
}
