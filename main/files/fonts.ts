import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { orStorageFailure } from '../domain/storage-failure.ts'

/** One file of a font, and what it is there for. */
export interface FontFace {
  readonly family: string
  /** 400 or 700. */
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** The code points that it is there for: pairs of first and last. */
  readonly ranges: readonly (readonly [number, number])[]
  /** The `@font-face` rule that carries it as data: what is printed embeds the same font on every machine. Throws a StorageFailure. */
  css(): Promise<string>
}

/** What `family.json` says: the name of the family, and the code points of each part into which it is cut, as CSS. */
interface Family {
  readonly family: string
  readonly parts: Readonly<Record<string, string>>
}

/**
 * The fonts of a folder: files are named `family--part-weight-style.woff2` (`wght` for a weight: all of them), and `family.json` says what each part holds. A file is
 * read when its rule is asked for. Throws a StorageFailure when the folder cannot be read.
 */
export async function readFontFaces(folder: string): Promise<readonly FontFace[]> {
  try {
    const names = (await readdir(folder)).toSorted()
    const families = new Map(await Promise.all(names.filter((name) => name.endsWith('.json')).map(async (name) => [name.slice(0, -5), await readFamily(join(folder, name))] as const)))
    return names.flatMap((name) => face(folder, name, families))
  } catch (error) {
    throw orStorageFailure(error, folder, 'read')
  }
}

async function readFamily(path: string): Promise<Family> {
  return JSON.parse(await readFile(path, 'utf8')) as Family
}

function face(folder: string, file: string, families: ReadonlyMap<string, Family>): FontFace[] {
  const [, id = '', part = '', weight = '', style] = /^(.+?)--(.+)-(\d+|wght)-(normal|italic)\.woff2$/.exec(file) ?? []
  const range = families.get(id)?.parts[part]
  const family = families.get(id)?.family
  if (range === undefined || family === undefined || (style !== 'normal' && style !== 'italic')) return []
  const bytes = once(() => base64(join(folder, file)))
  // A file with every weight is two faces: a rule for one weight takes that weight out of it.
  return (weight === 'wght' ? [400, 700] : [Number(weight)]).map((own): FontFace => {
    const rule = async (): Promise<string> =>
      `@font-face{font-family:"${family}";font-style:${style};font-weight:${own};src:url(data:font/woff2;base64,${await bytes()}) format("woff2");unicode-range:${range};}`
    return { family, weight: own, style, ranges: parseRanges(range), css: once(rule) }
  })
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined
  return () => (done ??= work())
}

async function base64(path: string): Promise<string> {
  try {
    return await readFile(path, 'base64')
  } catch (error) {
    throw orStorageFailure(error, path, 'read')
  }
}

/** `U+0000-00FF,U+0131` as pairs of numbers. */
function parseRanges(css: string): [number, number][] {
  return css.split(',').map((range) => {
    const [first = '', last = first] = range.trim().slice(2).split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
}
