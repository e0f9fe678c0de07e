/** Parties that were typed, by name, with all that the list of partners says of those that are not in the registry. */
export function up(database: { exec(sql: string): unknown }): void {
  database.exec(`CREATE INDEX agreement_party_typed ON agreement_party (name COLLATE NOCASE, agreement_id, type, acting_through, address)
    WHERE organization_id IS NULL AND position > 0 AND name <> '';`)
}
