import { failure } from '../contract/problem.ts'

/** The passphrase in a variable of the environment: on the command line itself everybody on the machine could read it. */
export function passphraseFrom(variable: string | undefined, usage: string): string {
  if (variable === undefined) throw failure('command-misused', { what: 'No variable is named that holds the passphrase', usage })
  const value = process.env[variable]
  if (value === undefined || value === '') throw failure('variable-empty', { variable })
  return value
}
