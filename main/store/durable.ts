import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Makes sure that a file's bytes, or a folder's names, are on the disk. */
export function syncToDisk(path: string): void {
  const folder = process.platform === 'win32'
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    // Windows opens no folders, and keeps their names by itself.
    if (folder) return
    throw error
  }
  try {
    fsyncSync(file)
  } catch (error) {
    if (!folder) throw error
  } finally {
    closeSync(file)
  }
}
