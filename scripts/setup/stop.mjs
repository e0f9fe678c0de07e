/** An expected failure: what happened, and what to do about it. Shown without a stack. */
export class Stop extends Error {
  constructor(happened, remedy, options) {
    super(`${happened}\n${remedy}`, options)
    this.name = 'Stop'
  }
}

const BY_CODE = {
  ENOSPC: ['There is no space left on the disk.', 'Free about 2 GB, then run the same command again.'],
  EDQUOT: ['Your disk quota is used up.', 'Free about 2 GB, then run the same command again.'],
  EROFS: ['The disk is read-only, so nothing can be set up on it.', 'Put the project and its cache folder (ENTENTE_CACHE) on a disk that can be written to.'],
  EACCES: ['This folder may not be written to by you.', 'Give yourself the right to write there, or choose another cache folder with ENTENTE_CACHE.'],
}
BY_CODE.EPERM = BY_CODE.EACCES
const NO_FOLDER = ['This folder cannot be made.', 'Check that its disk is there and may be written to, or choose another cache folder with ENTENTE_CACHE.']

/** @returns {Stop} a sentence and a remedy for a failure of the disk; any other error is returned as it is. */
export function explain(error) {
  const known = BY_CODE[error?.code] ?? (error?.syscall === 'mkdir' && NO_FOLDER)
  if (!known) return error
  const where = error.path ? ` (${error.path})` : ''
  return new Stop(known[0].replace(/\.$/, `${where}.`), known[1], { cause: error })
}

/** Progress goes to stderr: the standard output belongs to the command that was asked for. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}
