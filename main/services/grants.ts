import { isAbsolute } from 'node:path'
import type { PathUse } from '../contract/core.ts'
import type { Destination } from '../contract/exporting.ts'
import { failure } from '../contract/problem.ts'
import type { Door } from './context.ts'

/**
 * The places on the disk that a person chose in a dialog. A page names none itself: a page that was taken over could otherwise
 * read or write anywhere. A grant is good for one call and one use.
 */
export class Grants {
  private readonly given = new Map<string, { readonly path: string; readonly use: PathUse }>()
  private readonly newId: () => string

  constructor(newId: () => string) {
    this.newId = newId
  }

  /** Allows one absolute path once; answers with the grant that a window passes on. */
  allow(path: string, use: PathUse): string {
    const grant = this.newId()
    this.given.set(grant, { path, use })
    return grant
  }

  /** The absolute path behind what a call names; its grant is used up. */
  pathFor(place: Destination, use: PathUse, door: Door): string {
    if ('grant' in place) {
      const found = this.given.get(place.grant)
      if (found?.use !== use) throw failure('grant-unknown')
      this.given.delete(place.grant)
      return found.path
    }
    if (door !== 'command-line') throw failure('path-not-allowed')
    if (!isAbsolute(place.path)) throw failure('path-not-absolute', { path: place.path })
    return place.path
  }
}
