import { closeDatabase, type Database } from '../../main/store/database.ts'
import { migrations } from '../../main/store/migrations/index.ts'
import { open, place, raw } from '../store/fixture.ts'

/** A database as version `version` left it, with raw rows of then, brought to the version after. */
export function migrated(version: number, rows: string): Database {
  const where = place()
  closeDatabase(open(where, { migrations: migrations.slice(0, version) }))
  raw(where.path, (sqlite) => sqlite.exec(rows))
  return open(where, { migrations: migrations.slice(0, version + 1) })
}

/** Rows of the tables that 0001 made. */
export const organizations = `
  INSERT INTO organization VALUES ('o1', 'City of Aldergrove', 'public-body', 'its Police Department', '1 Main Street'), ('o2', 'Kitchen', 'nonprofit', '', '');
  INSERT INTO person VALUES ('ann', 'Ann Ode', 'Paralegal', 'ann@example.org');
  INSERT INTO contact VALUES ('c1', 'o2', 'Cy Park', 'Director', 'cy@example.org', '');
  INSERT INTO my_organization VALUES (1, 'o1', 'ann', 1);
`

/** Rows of the tables that 0002 made. */
export const agreements = `
  INSERT INTO agreement VALUES ('a1', 'NDA-2026-001', 'Mutual NDA', 'non-disclosure', 'draft', 'ann', 'mutual-nda', '1.0.0', '2026-01-02T03:04:05.000Z', '2026-01-02T03:04:05.000Z');
  INSERT INTO agreement_party VALUES ('p1', 'a1', 0, 'first_party', 'o1', 'City of Aldergrove', 'public-body', '', '', 'the City');
  INSERT INTO agreement_text (agreement_id, tree, answers, revision) VALUES ('a1', '{"body":[]}', '{"purpose":"To share"}', 7);
`
