import type { Client } from '../contract/client.ts'

/** How a command asks core; Ctrl+C cancels what is asked. */
export type Asking = Pick<Client, 'call'>

/** What a command is given: its own words, after the global options were taken out. */
export interface CommandCall {
  readonly client: Asking
  readonly words: readonly string[]
  /** Options such as `--pdf FILE`, by name without the dashes. */
  readonly options: Readonly<Record<string, string>>
  /** All values of an option that was given more than once. */
  readonly repeated: Readonly<Record<string, readonly string[]>>
  /** Says what the person has to know besides the result, on the error stream. */
  warn(text: string): void
  /** Says how far it is; on a terminal only. */
  note(text: string): void
}

export interface Result {
  /** For `--json`. */
  readonly data: unknown
  /** For people. */
  readonly text: string
  /** False: the exit code is 1 though the command ran, for example when a check fails. */
  readonly good?: boolean
}

/** A command of the command line. */
export interface Command {
  readonly name: string
  readonly usage: string
  readonly summary: string
  /** The options that it takes besides the global ones; each takes a value. */
  readonly options: readonly string[]
  /** Options that take no value. */
  readonly flags?: readonly string[]
  /** How many words it takes, at least and at most. */
  readonly words: readonly [least: number, most: number]
  run(call: CommandCall): Promise<Result>
}

/** Lines up the columns of rows for a terminal. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n')
}
