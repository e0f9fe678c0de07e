import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

export interface FolderSpace {
  /** Bytes. */
  readonly size: number
  readonly files: number
}

/** How much is in a folder and everything below it, but for the parts named. What goes away meanwhile does not count. */
export async function folderSpace(path: string, without: readonly string[] = []): Promise<FolderSpace> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
  let [size, files] = [0, 0]
  for (const entry of entries) {
    if (without.includes(entry.name)) continue
    const at = join(path, entry.name)
    const part = entry.isDirectory() ? await folderSpace(at) : { size: await sizeOf(at), files: 1 }
    size += part.size
    files += part.files
  }
  return { size, files }
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(({ size }) => size, () => 0)
}
