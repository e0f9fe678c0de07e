import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { orStorageFailure } from '../domain/storage-failure.ts'

/** A template's folder as it stands on the disk. */
export interface TemplateFolder {
  /** The folder's name. */
  readonly id: string
  /** As a person names it: `mutual-nda/template.md`. */
  readonly file: string
  readonly text: string
  /** The text of `example.yaml`; null: there is none. */
  readonly example: string | null
}

export interface TemplateFolders {
  readonly folders: readonly TemplateFolder[]
  /** The library's clauses by id. */
  readonly library: Readonly<Record<string, { readonly file: string; readonly text: string }>>
}

const libraryFolder = '_library'

/** Reads every template folder below `dir`, and the library. Throws a StorageFailure when `dir` cannot be read. */
export function readTemplateFolders(dir: string): TemplateFolders {
  try {
    const names = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    const folders = names.flatMap(({ name }) => readFolder(dir, name) ?? [])
    return { folders, library: readLibrary(join(dir, libraryFolder)) }
  } catch (error) {
    throw orStorageFailure(error, dir, 'read')
  }
}

/** Reads one template folder, with the library beside it; null when it holds no template. Throws a StorageFailure as above. */
export function readTemplateFolder(path: string): TemplateFolders | null {
  try {
    const folder = readFolder(dirname(path), basename(path))
    return folder && { folders: [folder], library: readLibrary(join(dirname(path), libraryFolder)) }
  } catch (error) {
    throw orStorageFailure(error, path, 'read')
  }
}

function readFolder(dir: string, name: string): TemplateFolder | null {
  const [file, example] = [join(dir, name, 'template.md'), join(dir, name, 'example.yaml')]
  if (!existsSync(file)) return null
  return { id: name, file: `${name}/template.md`, text: readFileSync(file, 'utf8'), example: existsSync(example) ? readFileSync(example, 'utf8') : null }
}

function readLibrary(dir: string): TemplateFolders['library'] {
  if (!existsSync(dir)) return {}
  const clauses = readdirSync(dir).filter((name) => name.endsWith('.md') && name !== 'README.md')
  return Object.fromEntries(
    clauses.map((name) => [basename(name, '.md'), { file: `${libraryFolder}/${name}`, text: readFileSync(join(dir, name), 'utf8') }]),
  )
}
