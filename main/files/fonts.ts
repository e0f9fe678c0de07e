import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { orStorageFailure } from '../domain/storage-failure.ts'

const families: Readonly<Record<string, string>> = { tinos: 'Tinos' }

/** The parts of Unicode that a file of each script holds, as `@fontsource` cuts them. */
const ranges: Readonly<Record<string, string>> = {
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext': 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
}

/** One file of a font, as a rule that carries it as data: what is printed embeds the same font on every machine. */
export interface FontFace {
  readonly script: string
  readonly weight: string
  readonly style: string
  /** The `@font-face` rule. */
  readonly css: string
}

/** The fonts of a folder; files are named `family-script-weight-style.woff2`. Throws a StorageFailure when they cannot be read. */
export async function readFontFaces(folder: string): Promise<readonly FontFace[]> {
  try {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.woff2')).toSorted()
    return await Promise.all(files.map(async (name) => face(name, await readFile(join(folder, name)))))
  } catch (error) {
    throw orStorageFailure(error, folder, 'read')
  }
}

function face(file: string, bytes: Buffer): FontFace {
  const [, family = '', script = '', weight = '', style = ''] = /^([a-z]+)-([a-z-]+)-(\d+)-(normal|italic)\.woff2$/.exec(file) ?? []
  const range = ranges[script]
  const css = [
    `@font-face{font-family:"${families[family] ?? family}";font-style:${style};font-weight:${weight};`,
    `src:url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2");`,
    range ? `unicode-range:${range};` : '',
    '}',
  ].join('')
  return { script, weight, style, css }
}
