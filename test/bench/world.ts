/** How to start the Electron that the app is developed with; `electronLauncher` of scripts/electron.mjs. */
export interface Launcher {
  readonly executable: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly version: string
}

/** Where everything is that a row needs; paths are absolute. */
export interface World {
  /** The project, built. */
  readonly root: string
  /** The bundled bench. */
  readonly out: string
  readonly launcher: Launcher
  /** For what rows leave behind; it is removed in the end. */
  readonly temporary: string
  readonly portfolio: Portfolio
}

export interface Portfolio {
  readonly folder: string
  readonly agreements: number
  /** Id of the agreement with the long text. */
  readonly long: string
  /** How often its template's clauses stand in the long text. */
  readonly copies: number
}
