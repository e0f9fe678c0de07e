/** What a repetition over all parties names, and conditions too; no question has this id. */
export const partiesName = 'parties'
