import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isStorageFailure } from '../../domain/storage-failure.ts'
import { readWhole } from '../read-whole.ts'

interface TemplateFile {
  /** Below the folder of templates, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** A larger file belongs to no template. */
const mostBytes = 2_000_000
const mostFiles = 10_000
/** `_trash/name/template.md` */
const deepest = 3

/** The files of all own templates, those in the Trash too. What a link leads to is somebody else's. */
export async function templateFiles(folder: string): Promise<readonly TemplateFile[]> {
  const found: TemplateFile[] = []
  await collect(folder, '', 1, found)
  return found
}

async function collect(folder: string, below: string, depth: number, found: TemplateFile[]): Promise<void> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (/^\.|[\\:]/.test(entry.name) || found.length >= mostFiles) continue
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory() && depth < deepest) await collect(folder, path, depth + 1, found)
    if (!entry.isFile() || depth === 1) continue
    const bytes = await readIfThere(join(folder, path))
    if (bytes !== null) found.push({ path, bytes })
  }
}

/** One that is taken away at this moment is none. */
async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readWhole(path, mostBytes)
  } catch (error) {
    if (isStorageFailure(error, 'file-missing')) return null
    throw error
  }
}
