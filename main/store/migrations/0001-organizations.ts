/** My organization, the people of it, the organizations we know, and who we know there. */
export function up(database: { exec(sql: string): unknown }): void {
  database.exec(`
    CREATE TABLE organization (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      type TEXT NOT NULL CHECK (type IN ('public-body', 'nonprofit', 'international-organization', 'company', 'other')),
      acting_through TEXT NOT NULL,
      address TEXT NOT NULL
    ) STRICT;
    CREATE INDEX organization_by_name ON organization (name COLLATE NOCASE, id);

    CREATE TABLE person (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      title TEXT NOT NULL,
      email TEXT NOT NULL
    ) STRICT;

    -- A contact is nothing without the organization.
    CREATE TABLE contact (
      id TEXT PRIMARY KEY,
      organization_id TEXT NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      title TEXT NOT NULL,
      email TEXT NOT NULL,
      phone TEXT NOT NULL
    ) STRICT;
    CREATE INDEX contact_by_organization ON contact (organization_id, name COLLATE NOCASE, id);

    -- One row at the most: who we are, and who is at the keyboard.
    CREATE TABLE my_organization (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      organization_id TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
      person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
      set_up INTEGER NOT NULL CHECK (set_up IN (0, 1))
    ) STRICT;
  `)
}
