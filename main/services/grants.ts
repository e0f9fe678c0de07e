import { isAbsolute } from 'node:path'
import type { Destination } from '../contract/exporting.ts'
import { failure } from '../contract/problem.ts'
import type { Door } from './context.ts'

/**
 * The places on the disk that a person chose in a dialog. A page names none itself: a page that was taken over could otherwise
 * read or write anywhere.
 */
export class Grants {
  private readonly paths = new Map<string, string>()
  private readonly newId: () => string

  constructor(newId: () => string) {
    this.newId = newId
  }

  /** Allows one absolute path; answers with the grant that a window passes on. */
  allow(path: string): string {
    const grant = this.newId()
    this.paths.set(grant, path)
    return grant
  }

  /** The absolute path behind what a call names. */
  pathFor(place: Destination, door: Door): string {
    if ('grant' in place) {
      const path = this.paths.get(place.grant)
      if (path === undefined) throw failure('grant-unknown')
      return path
    }
    if (door !== 'command-line') throw failure('path-not-allowed')
    if (!isAbsolute(place.path)) throw failure('path-not-absolute', { path: place.path })
    return place.path
  }
}
