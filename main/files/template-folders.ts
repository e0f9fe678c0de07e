import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
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
    const folders = readdirSync(dir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_') && existsSync(join(dir, entry.name, 'template.md')))
      .map(({ name }) => {
        const example = join(dir, name, 'example.yaml')
        return {
          id: name,
          file: `${name}/template.md`,
          text: readFileSync(join(dir, name, 'template.md'), 'utf8'),
          example: existsSync(example) ? readFileSync(example, 'utf8') : null,
        }
      })
    return { folders, library: readLibrary(join(dir, libraryFolder)) }
  } catch (error) {
    throw orStorageFailure(error, dir, 'read')
  }
}

function readLibrary(dir: string): TemplateFolders['library'] {
  if (!existsSync(dir)) return {}
  const clauses = readdirSync(dir).filter((name) => name.endsWith('.md') && name !== 'README.md')
  return Object.fromEntries(
    clauses.map((name) => [basename(name, '.md'), { file: `${libraryFolder}/${name}`, text: readFileSync(join(dir, name), 'utf8') }]),
  )
}
