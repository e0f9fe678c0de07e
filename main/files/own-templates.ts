import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { orStorageFailure } from '../domain/storage-failure.ts'
import { writeFilesAtomically } from './atomic-write.ts'
import { syncFolder } from './durable.ts'
import type { TemplateFolder } from './template-folders.ts'

/** An own template as it stands on the disk, with what a person has changed in it and not finished. */
export interface OwnTemplateFolder extends TemplateFolder {
  /** The text that is being worked on; null: it is the one in use. */
  readonly working: string | null
}

/** The files of a template, and its changes that are not in use yet. */
const files = { text: 'template.md', example: 'example.yaml', working: 'working.md' } as const
const trashFolder = '_trash'
/** A larger file is no template. */
const mostBytes = 2_000_000
const mostFolders = 1_000

/** The person's own templates, read again whenever a file of theirs was changed, also with another program. */
export class OwnTemplates {
  private readonly dir: string
  private seen = ''
  private known: readonly OwnTemplateFolder[] = []
  private turn: Promise<unknown> = Promise.resolve()

  constructor(dir: string) {
    this.dir = dir
  }

  /** The same list as long as nothing was changed. Throws a StorageFailure when the folder cannot be read. */
  list(): readonly OwnTemplateFolder[] {
    try {
      const names = folderNames(this.dir)
      const seen = names.map((name) => `${name} ${Object.values(files).map((file) => stampOf(join(this.dir, name, file))).join(' ')}`).join('\n')
      if (seen === this.seen) return this.known
      this.known = names.flatMap((name) => readOwn(this.dir, name) ?? [])
      this.seen = seen
      return this.known
    } catch (error) {
      throw orStorageFailure(error, this.dir, 'read')
    }
  }

  /** Does one thing after the other: what was looked at does not change before it is written. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work, work)
    this.turn = done.catch(() => undefined)
    return done
  }

  /** What is in the Trash. */
  removed(): readonly OwnTemplateFolder[] {
    const dir = join(this.dir, trashFolder)
    return folderNames(dir).flatMap((name) => readOwn(dir, name) ?? [])
  }

  /** Writes what is named of a template, each file whole; null takes the working text away. */
  async write(id: string, { text, example, working }: { readonly text?: string; readonly example?: string | null; readonly working?: string | null }): Promise<void> {
    const folder = join(this.dir, id)
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const given = [[files.text, text], [files.example, example], [files.working, working]] as const
      await writeFilesAtomically(given.flatMap(([name, content]) => (typeof content === 'string' ? [{ path: join(folder, name), bytes: Buffer.from(content, 'utf8') }] : [])))
      if (working === null) await rm(join(folder, files.working), { force: true })
    } catch (error) {
      throw orStorageFailure(error, folder, 'write')
    }
  }

  /** Moves a template to the Trash, or back out of it. */
  async move(id: string, to: 'trash' | 'shelf'): Promise<void> {
    const trash = join(this.dir, trashFolder)
    const [here, there] = to === 'trash' ? [join(this.dir, id), join(trash, id)] : [join(trash, id), join(this.dir, id)]
    try {
      await mkdir(trash, { recursive: true, mode: 0o700 })
      await rename(here, there)
      await syncFolder(this.dir)
    } catch (error) {
      throw orStorageFailure(error, here, 'write')
    }
  }
}

/** Writes a template into a folder of its own, for somebody else. */
export async function writeTemplateFolder(folder: string, { text, example }: Pick<TemplateFolder, 'text' | 'example'>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    const bytes = (content: string) => Buffer.from(content, 'utf8')
    await writeFilesAtomically([{ path: join(folder, files.text), bytes: bytes(text) }, ...(example === null ? [] : [{ path: join(folder, files.example), bytes: bytes(example) }])])
  } catch (error) {
    throw orStorageFailure(error, folder, 'write')
  }
}

/** What a folder of somebody else's holds: its two files and nothing that a link leads to. Null: no template, or one too large. */
export function readForeignTemplate(dir: string, name: string): TemplateFolder | null {
  return readOwn(dir, name)
}

function folderNames(dir: string): string[] {
  try {
    const entries = readdirSync(dir, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory() && /^[a-z0-9]/.test(entry.name)).map(({ name }) => name).toSorted().slice(0, mostFolders)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function readOwn(dir: string, name: string): OwnTemplateFolder | null {
  const text = readSmall(join(dir, name, files.text))
  if (text === null) return null
  return { id: name, file: `${name}/${files.text}`, text, example: readSmall(join(dir, name, files.example)), working: readSmall(join(dir, name, files.working)) }
}

function readSmall(path: string): string | null {
  const there = lstatSync(path, { throwIfNoEntry: false })
  return there?.isFile() === true && there.size <= mostBytes ? readFileSync(path, 'utf8') : null
}

function stampOf(path: string): string {
  const there = statSync(path, { throwIfNoEntry: false })
  return there === undefined ? '-' : `${there.mtimeMs}:${there.size}:${there.ino}`
}
