/**
 * How clauses are numbered by level: `decimal` 1. / 1.1 / (a) / (i); `article` Article 1 / 1.1 / (a) / (i); `section` § 1 / (a) / (1) / (A).
 */
export const numberingSchemes = ['decimal', 'article', 'section'] as const
export type NumberingScheme = (typeof numberingSchemes)[number]
