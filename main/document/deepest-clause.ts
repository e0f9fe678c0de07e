/** Clauses go down to this level; numbering schemes have no fifth. */
export const deepestClause = 4
