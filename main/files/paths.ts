import { realpath } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'

/** The path without links, also of something that is not there yet. */
export async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(await realPath(folder), basename(path))
  }
}

/** Whether a path is a folder or anything below it. Both without links. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
