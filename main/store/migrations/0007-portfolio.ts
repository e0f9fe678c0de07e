/** What a list sorts and filters by, kept beside the agreement by the database itself; the Trash; saved views; and what is searched. */
export function up(database: { exec(sql: string): unknown }): void {
  const time = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'"
  database.exec(`
    ALTER TABLE agreement ADD COLUMN trashed_at TEXT CHECK (trashed_at IS NULL OR trashed_at ${time});
    -- The parties that are not the first, in their order; of one party alone, its own name.
    ALTER TABLE agreement ADD COLUMN partner TEXT NOT NULL DEFAULT '';
    ALTER TABLE agreement ADD COLUMN owner_name TEXT NOT NULL DEFAULT '';
    ALTER TABLE agreement ADD COLUMN term_start TEXT;
    ALTER TABLE agreement ADD COLUMN term_end TEXT;
    ALTER TABLE agreement ADD COLUMN state_rank INTEGER GENERATED ALWAYS AS (CASE state
      WHEN 'draft' THEN 0 WHEN 'in-review' THEN 1 WHEN 'approved' THEN 2 WHEN 'out-for-signature' THEN 3
      WHEN 'executed' THEN 4 WHEN 'active' THEN 5 ELSE 6 END) VIRTUAL;

    UPDATE agreement SET
      partner = coalesce(
        (SELECT group_concat(name, ', ') FROM (SELECT name FROM agreement_party WHERE agreement_id = agreement.id AND position > 0 AND name <> '' ORDER BY position)),
        (SELECT name FROM agreement_party WHERE agreement_id = agreement.id AND position = 0), ''),
      owner_name = (SELECT name FROM person WHERE person.id = owner_id),
      term_start = (SELECT start_date FROM agreement_term WHERE agreement_id = agreement.id),
      term_end = (SELECT end_date FROM agreement_term WHERE agreement_id = agreement.id);

    DROP INDEX agreement_by_updated;
    DROP INDEX agreement_by_title;
    DROP INDEX agreement_by_state;
    CREATE INDEX agreement_listed_by_number ON agreement (number, id) WHERE trashed_at IS NULL;
    CREATE INDEX agreement_listed_by_title ON agreement (title COLLATE NOCASE, id) WHERE trashed_at IS NULL;
    CREATE INDEX agreement_listed_by_partner ON agreement (partner COLLATE NOCASE, id) WHERE trashed_at IS NULL;
    CREATE INDEX agreement_listed_by_state ON agreement (state_rank, id) WHERE trashed_at IS NULL;
    CREATE INDEX agreement_listed_by_kind ON agreement (kind COLLATE NOCASE, id) WHERE trashed_at IS NULL;
    CREATE INDEX agreement_listed_by_owner ON agreement (owner_name COLLATE NOCASE, id) WHERE trashed_at IS NULL;
    CREATE INDEX agreement_listed_by_updated ON agreement (updated_at, id) WHERE trashed_at IS NULL;
    CREATE INDEX agreement_listed_by_start ON agreement (term_start IS NULL, term_start, id) WHERE trashed_at IS NULL;
    CREATE INDEX agreement_listed_by_start_down ON agreement (term_start IS NULL, term_start DESC, id DESC) WHERE trashed_at IS NULL;
    CREATE INDEX agreement_listed_by_end ON agreement (term_end IS NULL, term_end, id) WHERE trashed_at IS NULL;
    CREATE INDEX agreement_listed_by_end_down ON agreement (term_end IS NULL, term_end DESC, id DESC) WHERE trashed_at IS NULL;
    CREATE INDEX agreement_trashed ON agreement (trashed_at, id) WHERE trashed_at IS NOT NULL;
    CREATE INDEX agreement_party_by_name ON agreement_party (name COLLATE NOCASE);

    CREATE TRIGGER agreement_owner_named AFTER INSERT ON agreement BEGIN
      UPDATE agreement SET owner_name = coalesce((SELECT name FROM person WHERE person.id = new.owner_id), '') WHERE id = new.id;
    END;
    CREATE TRIGGER agreement_owner_changed AFTER UPDATE OF owner_id ON agreement WHEN old.owner_id IS NOT new.owner_id BEGIN
      UPDATE agreement SET owner_name = coalesce((SELECT name FROM person WHERE person.id = new.owner_id), '') WHERE id = new.id;
    END;
    CREATE TRIGGER person_renamed AFTER UPDATE OF name ON person WHEN old.name IS NOT new.name BEGIN
      UPDATE agreement SET owner_name = new.name WHERE owner_id = new.id;
    END;
    ${['INSERT', 'UPDATE'].map((event) => `
      CREATE TRIGGER agreement_term_listed_${event.toLowerCase()} AFTER ${event} ON agreement_term BEGIN
        UPDATE agreement SET term_start = new.start_date, term_end = new.end_date
        WHERE id = new.agreement_id AND (term_start IS NOT new.start_date OR term_end IS NOT new.end_date);
      END;`).join('')}
    CREATE TRIGGER agreement_term_listed_delete AFTER DELETE ON agreement_term BEGIN
      UPDATE agreement SET term_start = NULL, term_end = NULL WHERE id = old.agreement_id;
    END;
    ${[['INSERT', 'new', ''], ['UPDATE', 'new', 'WHEN old.name IS NOT new.name OR old.position IS NOT new.position'], ['DELETE', 'old', '']].map(([event, row, when]) => `
      CREATE TRIGGER agreement_partner_${event?.toLowerCase()} AFTER ${event} ON agreement_party ${when} BEGIN
        UPDATE agreement SET partner = coalesce(
          (SELECT group_concat(name, ', ') FROM (SELECT name FROM agreement_party WHERE agreement_id = ${row}.agreement_id AND position > 0 AND name <> '' ORDER BY position)),
          (SELECT name FROM agreement_party WHERE agreement_id = ${row}.agreement_id AND position = 0), '')
        WHERE id = ${row}.agreement_id;
      END;`).join('')}

    CREATE TABLE saved_view (
      id TEXT PRIMARY KEY,
      name TEXT COLLATE NOCASE NOT NULL UNIQUE CHECK (name <> ''),
      definition TEXT NOT NULL CHECK (json_valid(definition)),
      position INTEGER NOT NULL,
      is_default INTEGER NOT NULL CHECK (is_default IN (0, 1))
    ) STRICT;
    CREATE UNIQUE INDEX saved_view_default ON saved_view (is_default) WHERE is_default = 1;

    -- One row for each thing that can be found. The words stand in the two indexes under the row's number.
    CREATE TABLE search_entry (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('agreement', 'organization', 'contact', 'file', 'clause')),
      record_id TEXT NOT NULL,
      agreement_id TEXT,
      title TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX search_entry_by_record ON search_entry (kind, record_id);
    CREATE INDEX search_entry_by_agreement ON search_entry (agreement_id);
    CREATE VIRTUAL TABLE search_head USING fts5(name, rest, content='', contentless_delete=1, detail='column', prefix='1 2 3', tokenize="unicode61 remove_diacritics 2");
    CREATE VIRTUAL TABLE search_clause USING fts5(words, content='', contentless_delete=1, detail='none', prefix='1 2 3 4', tokenize="unicode61 remove_diacritics 2");
    -- What was changed since it was last read into the indexes.
    CREATE TABLE search_due (kind TEXT NOT NULL CHECK (kind IN ('agreement', 'organization', 'contact')), id TEXT NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID;
    CREATE TABLE search_version (only INTEGER PRIMARY KEY CHECK (only = 1), version INTEGER NOT NULL) STRICT;
    ${due('agreement', 'agreement', 'id', 'old.number IS NOT new.number OR old.title IS NOT new.title OR old.trashed_at IS NOT new.trashed_at OR old.partner IS NOT new.partner')}
    ${due('agreement', 'agreement_party', 'agreement_id', 'old.name IS NOT new.name OR old.short_name IS NOT new.short_name OR old.acting_through IS NOT new.acting_through OR old.address IS NOT new.address')}
    ${due('agreement', 'agreement_signatory', 'agreement_id', 'old.name IS NOT new.name OR old.title IS NOT new.title OR old.authority IS NOT new.authority')}
    ${due('agreement', 'agreement_term', 'agreement_id', 'true')}
    ${due('agreement', 'agreement_text', 'agreement_id', 'true')}
    ${due('agreement', 'file', 'agreement_id', 'true')}
    ${due('organization', 'organization', 'id', 'true')}
    ${due('contact', 'contact', 'id', 'true')}
    INSERT INTO search_due SELECT 'agreement', id FROM agreement UNION ALL SELECT 'organization', id FROM organization UNION ALL SELECT 'contact', id FROM contact;
  `)
}

/** Notes, with every change of a table's row, that the thing it belongs to is due to be read again. */
function due(kind: string, table: string, column: string, when: string): string {
  const note = (row: string) => `
    INSERT INTO search_due SELECT '${kind}', ${row}.${column} WHERE ${row}.${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM search_due WHERE kind = '${kind}' AND id = ${row}.${column});`
  return `
    CREATE TRIGGER ${table}_due_insert AFTER INSERT ON ${table} BEGIN ${note('new')} END;
    CREATE TRIGGER ${table}_due_update AFTER UPDATE ON ${table} WHEN ${when} BEGIN ${note('old')} ${note('new')} END;
    CREATE TRIGGER ${table}_due_delete AFTER DELETE ON ${table} BEGIN ${note('old')} END;`
}
