/** What the app was started to do. */
export interface Arguments {
  /** The data folder that `--data` names, as it was typed; null: the usual one. */
  readonly data: string | null
  /** The command after `--cli`, with its own arguments; null: open a window. */
  readonly command: readonly string[] | null
  /** The socket of a command line that wants documents printed. */
  readonly printFor: string | null
  /** Started with the computer: without a window. */
  readonly hidden: boolean
}

/** Reads `--data=DIR` or `--data DIR`, `--print-for=SOCKET`, `--hidden`, and `--cli COMMAND …`, which takes all that follows. */
export function readArguments(argv: readonly string[]): Arguments {
  const cli = argv.indexOf('--cli')
  const own = cli < 0 ? argv : argv.slice(0, cli)
  return {
    data: option(own, '--data'),
    command: cli < 0 ? null : argv.slice(cli + 1),
    printFor: option(own, '--print-for'),
    hidden: own.includes('--hidden'),
  }
}

function option(argv: readonly string[], name: string): string | null {
  for (const [index, word] of argv.entries()) {
    if (word.startsWith(`${name}=`)) return word.slice(name.length + 1) || null
    const next = argv[index + 1]
    if (word === name && next && !next.startsWith('-')) return next
  }
  return null
}
