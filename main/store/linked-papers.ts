import type { LinkedPaper } from '../domain/paper.ts'
import { all, build, one, run, type Database } from './run.ts'

const columns = ['paper_id as paperId', 'parent_id as parentId', 'kind', 'clauses', 'taken_on as takenOn'] as const

export function insertLinkedPaper(db: Database, { paperId, parentId, kind, clauses, takenOn }: LinkedPaper): void {
  run(db, build.insertInto('linked_paper').values({ paper_id: paperId, parent_id: parentId, kind, clauses: JSON.stringify(clauses), taken_on: takenOn }))
}

/** Marks that a paper changed its parent from this day (YYYY-MM-DD). */
export function setTaken(db: Database, paperId: string, on: string): void {
  run(db, build.updateTable('linked_paper').set({ taken_on: on }).where('paper_id', '=', paperId))
}

/** What an agreement is about as a paper; null for one that stands for itself. */
export function getLinkedPaper(db: Database, paperId: string): LinkedPaper | null {
  const row = one(db, build.selectFrom('linked_paper').select(columns).where('paper_id', '=', paperId))
  return row && { ...row, clauses: JSON.parse(row.clauses) as LinkedPaper['clauses'] }
}

/** The papers about an agreement, in the order in which they were begun. */
export function listPapersOf(db: Database, parentId: string): LinkedPaper[] {
  const rows = all(db, build.selectFrom('linked_paper').select(columns).where('parent_id', '=', parentId).orderBy('paper_id'))
  return rows.map((row) => ({ ...row, clauses: JSON.parse(row.clauses) as LinkedPaper['clauses'] }))
}
