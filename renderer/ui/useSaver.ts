import { useEffect, useState, useSyncExternalStore } from 'react'
import { type Saver, saverFor, type SaverOptions, type SaveState, type Unsaved, unsavedNow, watchUnsaved } from './saver.ts'

/**
 * The saver of one thing on a screen; what waits is sent when the screen goes. What could not be kept is there again when the screen is
 * opened again. The options are those of the first drawing.
 */
export function useSaver<Change, Result = unknown>(options: SaverOptions<Change, Result>): { readonly saver: Saver<Change, Result>; readonly state: SaveState } {
  const [saver] = useState(() => saverFor(options))
  useEffect(() => () => void saver.flush(), [saver])
  return { saver, state: useSaveState(saver) }
}

export function useSaveState(saver: { readonly state: SaveState; readonly watch: (listen: () => void) => () => void }): SaveState {
  return useSyncExternalStore(saver.watch, () => saver.state)
}

/** What is not kept yet anywhere in the window. */
export function useUnsaved(): readonly Unsaved[] {
  return useSyncExternalStore(watchUnsaved, unsavedNow)
}
