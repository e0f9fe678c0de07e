import { useEffect, useState, useSyncExternalStore } from 'react'
import { Saver, type SaverOptions, type SaveState } from './saver.ts'

/** A saver that lives as long as the component; what waits is sent when it goes. The options are those of the first drawing. */
export function useSaver<Change, Result = unknown>(options: SaverOptions<Change, Result>): { readonly saver: Saver<Change, Result>; readonly state: SaveState } {
  const [saver] = useState(() => new Saver(options))
  useEffect(() => () => void saver.flush(), [saver])
  return { saver, state: useSaveState(saver) }
}

export function useSaveState(saver: { readonly state: SaveState; readonly watch: (listen: () => void) => () => void }): SaveState {
  return useSyncExternalStore(saver.watch, () => saver.state)
}
