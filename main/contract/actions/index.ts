import type { ActionFacts, Actions } from './action.ts'
import { agreementActions } from './agreements.ts'
import { commentActions } from './comments.ts'
import { clipboardActions, findActions, spellingActions, undoActions } from './editing.ts'
import { clauseActions } from './clauses.ts'
import { exportingActions } from './exporting.ts'
import { historyActions, placeActions, searchActions } from './go.ts'
import { helpActions } from './help.ts'
import { appearanceActions, screenActions, zoomActions } from './view.ts'
import { closingActions, windowActions } from './windows.ts'

/** Everything that a person can do by menu, palette or key; each feature declares its own. A piece is a part of its menu, between two lines. */
const pieces = [
  agreementActions,
  windowActions,
  exportingActions,
  closingActions,
  undoActions,
  clipboardActions,
  findActions,
  commentActions,
  spellingActions,
  clauseActions,
  zoomActions,
  appearanceActions,
  screenActions,
  searchActions,
  placeActions,
  historyActions,
  helpActions,
] as const

type Keys<Piece> = Piece extends Actions ? keyof Piece : never
export type ActionId = Keys<(typeof pieces)[number]>

export interface Action extends ActionFacts {
  readonly id: ActionId
  /** Which piece declares it. */
  readonly piece: number
}

/** In the order in which menus show them. */
export const actions: readonly Action[] = pieces.flatMap((piece, at) =>
  Object.entries<ActionFacts>(piece).map(([id, facts]) => ({ ...facts, id: id as ActionId, piece: at })),
)

export const actionIds = actions.map(({ id }) => id)
