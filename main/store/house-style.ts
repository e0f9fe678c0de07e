import { type HouseStyleChoice, type Logo } from '../domain/house-style.ts'
import { build, one, run, type Database } from './run.ts'

/** Null until somebody has chosen one. */
export function getHouseStyle(db: Database): HouseStyleChoice | null {
  const row = one(db, build.selectFrom('house_style').selectAll())
  if (row === null) return null
  return {
    paper: row.paper,
    numbering: row.numbering,
    font: row.font,
    contents: row.contents === 1,
    letterhead: {
      shown: row.letterhead_shown === 1,
      lines: JSON.parse(row.letterhead_lines) as string[],
      logo: row.logo === null ? null : (JSON.parse(row.logo) as Logo),
    },
  }
}

/** Sets all of it. */
export function setHouseStyle(db: Database, { contents, letterhead, ...choice }: HouseStyleChoice): void {
  const row = {
    ...choice,
    contents: contents ? 1 : 0,
    letterhead_shown: letterhead.shown ? 1 : 0,
    letterhead_lines: JSON.stringify(letterhead.lines),
    logo: letterhead.logo === null ? null : JSON.stringify(letterhead.logo),
  } as const
  run(db, build.insertInto('house_style').values({ only: 1, ...row }).onConflict((conflict) => conflict.column('only').doUpdateSet(row)))
}
