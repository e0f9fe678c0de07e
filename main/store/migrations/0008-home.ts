/** What Home asks for: agreements of a state by their last change, and the ends of what has not ended. */
export function up(database: { exec(sql: string): unknown }): void {
  database.exec(`
    CREATE INDEX agreement_in_state ON agreement (state, updated_at, id) WHERE trashed_at IS NULL;
    CREATE INDEX agreement_open_by_end ON agreement (term_end, id, state) WHERE trashed_at IS NULL AND state <> 'ended' AND term_end IS NOT NULL;
  `)
}
