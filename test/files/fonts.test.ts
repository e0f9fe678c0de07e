import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFontFaces } from '../../main/files/fonts.ts'
import { failureOf } from './failure-of.ts'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'entente-fonts-'))
  writeFileSync(join(path, 'noto-serif-sc.json'), JSON.stringify({ family: 'Noto Serif SC', parts: { latin: 'U+0000-00FF, U+131', 100: 'U+4e00-4e10,u+4e20' } }))
  for (const name of ['noto-serif-sc--latin-400-italic.woff2', 'noto-serif-sc--100-700-normal.woff2', 'unknown--latin-400-normal.woff2', 'noto-serif-sc--other-400-normal.woff2']) writeFileSync(join(path, name), 'bytes')
  writeFileSync(join(path, 'LICENSE-noto-serif-sc'), 'x')
  return path
}

test('each file is known by its name and by what its family says of its part', async () => {
  const faces = await readFontFaces(folder())
  expect(faces.map(({ family, weight, style, ranges }) => ({ family, weight, style, ranges }))).toEqual([
    { family: 'Noto Serif SC', weight: 700, style: 'normal', ranges: [[0x4e00, 0x4e10], [0x4e20, 0x4e20]] },
    { family: 'Noto Serif SC', weight: 400, style: 'italic', ranges: [[0, 0xff], [0x131, 0x131]] },
  ])
})

test('a file with every weight is there for both', async () => {
  const path = folder()
  writeFileSync(join(path, 'noto-serif-sc--100-wght-normal.woff2'), 'all')
  const faces = (await readFontFaces(path)).filter(({ style }) => style === 'normal')
  expect(await Promise.all(faces.map((face) => face.css()))).toEqual([expect.stringMatching(/font-weight:700;.*Ynl0ZXM=/), expect.stringMatching(/font-weight:400;.*YWxs/), expect.stringMatching(/font-weight:700;.*YWxs/)])
})

test('its rule carries the file as data', async () => {
  const [face] = await readFontFaces(folder())
  expect(await face?.css()).toBe('@font-face{font-family:"Noto Serif SC";font-style:normal;font-weight:700;src:url(data:font/woff2;base64,Ynl0ZXM=) format("woff2");unicode-range:U+4e00-4e10,u+4e20;}')
})

test('a folder that is not there is told', async () => {
  expect(await failureOf(() => readFontFaces('/nowhere/at/all'))).toMatchObject({ code: 'file-missing' })
})
