/** An agreement whose other party is not named yet has no partner: it is not we ourselves. Only one that has no other party at all is listed under its first. */
export function up(database: { exec(sql: string): unknown }): void {
  const partner = (agreement: string) => `coalesce(
    (SELECT group_concat(name, ', ') FROM (SELECT name FROM agreement_party WHERE agreement_id = ${agreement} AND position > 0 AND name <> '' ORDER BY position)),
    (SELECT name FROM agreement_party WHERE agreement_id = ${agreement} AND position = 0 AND NOT EXISTS (SELECT 1 FROM agreement_party WHERE agreement_id = ${agreement} AND position > 0)), '')`
  const triggers = [['INSERT', 'new', ''], ['UPDATE', 'new', 'WHEN old.name IS NOT new.name OR old.position IS NOT new.position'], ['DELETE', 'old', '']].map(([event, row, when]) => `
    DROP TRIGGER agreement_partner_${event?.toLowerCase()};
    CREATE TRIGGER agreement_partner_${event?.toLowerCase()} AFTER ${event} ON agreement_party ${when} BEGIN
      UPDATE agreement SET partner = ${partner(`${row}.agreement_id`)} WHERE id = ${row}.agreement_id;
    END;`)
  database.exec(`${triggers.join('')}
    UPDATE agreement SET partner = '' WHERE partner <> '' AND ${partner('agreement.id')} = '';
  `)
}
