/** Public holidays as they were worked out, further days off, and whose holidays count where an agreement does not say. */
export function up(database: { exec(sql: string): unknown }): void {
  database.exec(`
    -- \`region\`: '' for the whole country. \`version\`: of the library that worked them out. \`days\`: JSON, the name of each by its day.
    CREATE TABLE holiday_calendar (
      country TEXT NOT NULL,
      region TEXT NOT NULL,
      version TEXT NOT NULL,
      days TEXT NOT NULL CHECK (json_valid(days)),
      PRIMARY KEY (country, region)
    ) STRICT;
    CREATE TABLE own_holiday (date TEXT PRIMARY KEY CHECK (date IS date(date)), name TEXT NOT NULL) STRICT, WITHOUT ROWID;
    -- \`address\`: the address of my organization that it was read from; null: somebody chose it.
    CREATE TABLE holiday_default (only INTEGER PRIMARY KEY CHECK (only = 1), country TEXT, region TEXT, address TEXT) STRICT;
    CREATE INDEX agreement_term_by_holidays ON agreement_term (holiday_country, holiday_region) WHERE holiday_country IS NOT NULL;
  `)
}
