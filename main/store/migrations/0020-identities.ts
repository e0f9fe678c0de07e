/** Keys to sign with, each locked up under a passphrase as PKCS#12. */
export function up(database: { exec(sql: string): unknown }): void {
  database.exec(`
    CREATE TABLE identity (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE COLLATE NOCASE,
      organization TEXT NOT NULL,
      issuer TEXT NOT NULL,
      self_signed INTEGER NOT NULL CHECK (self_signed IN (0, 1)),
      not_before TEXT NOT NULL,
      not_after TEXT NOT NULL,
      fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) = 64),
      pkcs12 BLOB NOT NULL,
      added_at TEXT NOT NULL
    ) STRICT;
  `)
}
