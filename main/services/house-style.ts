import { createHash } from 'node:crypto'
import type { houseStyleMethods } from '../contract/house-style.ts'
import type { ParsedInputOf } from '../contract/method.ts'
import { defaultHouseStyle, type HouseStyleChoice } from '../domain/house-style.ts'
import { transaction } from '../store/database.ts'
import { getHouseStyle, setHouseStyle } from '../store/house-style.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { readLogo } from './read-logo.ts'
import { record } from './record.ts'

export const houseStyleHandlers = (context: ServiceContext): HandlersOf<typeof houseStyleMethods> => ({
  'houseStyle.get': () => houseStyle(context),
  'houseStyle.set': (changes) => {
    const before = houseStyle(context)
    const style = changed(before, changes)
    if (JSON.stringify(style) === JSON.stringify(before)) return before
    transaction(context.db, () => {
      setHouseStyle(context.db, style)
      record(context, 'house-style.changed', null, { from: told(before), to: told(style) })
    })
    context.changed({ kind: 'house-style-changed' })
    return style
  },
})

/** How my organization's papers look; the defaults until somebody has chosen. */
export function houseStyle({ db }: Pick<ServiceContext, 'db'>): HouseStyleChoice {
  return getHouseStyle(db) ?? defaultHouseStyle
}

function changed(before: HouseStyleChoice, changes: ParsedInputOf<(typeof houseStyleMethods)['houseStyle.set']>): HouseStyleChoice {
  const { paper, numbering, font, contents, letterheadShown, letterheadLines, logo } = changes
  return {
    paper: paper ?? before.paper,
    numbering: numbering ?? before.numbering,
    font: font ?? before.font,
    contents: contents ?? before.contents,
    letterhead: {
      shown: letterheadShown ?? before.letterhead.shown,
      lines: letterheadLines ?? before.letterhead.lines,
      logo: logo === undefined ? before.letterhead.logo : logo === null ? null : readLogo(logo),
    },
  }
}

/** For the trail: a picture by its size and hash, not its megabyte. */
function told({ letterhead: { logo, ...letterhead }, ...style }: HouseStyleChoice) {
  const { base64, ...facts } = logo ?? { base64: '' }
  return { ...style, letterhead: { ...letterhead, logo: logo && { ...facts, sha256: createHash('sha256').update(base64, 'base64').digest('hex') } } }
}
