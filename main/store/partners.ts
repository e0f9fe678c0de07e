import { sql } from 'kysely'
import type { AgreementSummary } from '../domain/agreement.ts'
import type { Organization } from '../domain/organization.ts'
import { listAgreements } from './agreement-list.ts'
import { all, build, one, type Database } from './run.ts'

/** An organization, and how much there is of it. */
export interface PartnerRow extends Organization {
  readonly agreements: number
  /** Those of them that have not ended. */
  readonly open: number
  readonly contacts: number
}

/** A party is an organization of the registry by its record; by its name when it was typed. */
const itsAgreements = sql`
  SELECT agreement_id FROM agreement_party WHERE organization_id = organization.id
  UNION SELECT agreement_id FROM agreement_party WHERE organization_id IS NULL AND agreement_party.name = organization.name COLLATE NOCASE`

/** The organizations of the registry by name, ours among them. */
export function listPartners(db: Database): PartnerRow[] {
  const query = sql<PartnerRow>`
    SELECT id, name, type, acting_through AS actingThrough, address,
      (SELECT count(*) FROM agreement WHERE trashed_at IS NULL AND id IN (${itsAgreements})) AS agreements,
      (SELECT count(*) FROM agreement WHERE trashed_at IS NULL AND state <> 'ended' AND id IN (${itsAgreements})) AS open,
      (SELECT count(*) FROM contact WHERE organization_id = organization.id) AS contacts
    FROM organization WHERE name <> '' ORDER BY name COLLATE NOCASE, id`
  return all(db, { compile: () => query.compile(build) })
}

export interface Unregistered {
  readonly name: string
  readonly type: Organization['type']
  readonly actingThrough: string
  readonly address: string
  readonly agreements: number
}

/** Parties that were typed and are not in the registry, by name, at most 500. Read along the index over what was typed, which SQLite takes for the longer way when told nothing. */
export function listUnregistered(db: Database): Unregistered[] {
  const query = sql<Unregistered>`
    SELECT name, type, max(acting_through) AS actingThrough, max(address) AS address, count(DISTINCT agreement_id) AS agreements
    FROM agreement_party INDEXED BY agreement_party_typed
    WHERE organization_id IS NULL AND position > 0 AND name <> '' AND agreement_id NOT IN (SELECT id FROM agreement WHERE trashed_at IS NOT NULL)
    GROUP BY name COLLATE NOCASE
    HAVING NOT EXISTS (SELECT 1 FROM organization WHERE organization.name = agreement_party.name COLLATE NOCASE)
    ORDER BY name COLLATE NOCASE LIMIT 500`
  return all(db, { compile: () => query.compile(build) })
}

/** The agreements that an organization is a party of, the one changed last first, and how many there are. */
export function agreementsOfPartner(db: Database, { id, name }: Pick<Organization, 'id' | 'name'>, limit: number): { readonly agreements: AgreementSummary[]; readonly total: number } {
  const counted = sql<{ readonly count: number }>`SELECT count(*) AS count FROM agreement, organization WHERE organization.id = ${id} AND trashed_at IS NULL AND agreement.id IN (${itsAgreements})`
  const query = { partner: { id, name }, order: 'updated', descending: true } as const
  return { agreements: listAgreements(db, query, { limit }), total: one(db, { compile: () => counted.compile(build) })?.count ?? 0 }
}
