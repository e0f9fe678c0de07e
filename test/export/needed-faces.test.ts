import { expect, test } from 'vitest'
import { printFamilies } from '../../main/export/letters.ts'
import { type Face, lettersUsed, neededFaces } from '../../main/export/needed-faces.ts'

const face = (family: string, weight: number, style: Face['style'], ...ranges: [number, number][]): Face => ({ family, weight, style, ranges })
const latin = [400, 700].flatMap((weight) => (['normal', 'italic'] as const).map((style) => face('Tinos', weight, style, [0, 0xff], [0x2000, 0x206f])))
const extended = face('Tinos', 400, 'normal', [0x100, 0x2ff])
const arabic = face('Noto Naskh Arabic', 400, 'normal', [0x600, 0x6ff], [0x200c, 0x200e])
const chinese = [face('Noto Serif SC', 400, 'normal', [0x4e00, 0x6fff], [0x2018, 0x201d]), face('Noto Serif SC', 400, 'normal', [0x7000, 0x9fff]), face('Noto Serif SC', 700, 'normal', [0x4e00, 0x9fff])]
const all = [...latin, extended, arabic, ...chinese]
const needed = (html: string, language = 'en-US'): readonly Face[] => neededFaces(all, printFamilies('tinos', language), lettersUsed(html))

test('plain text needs one face; bold and italic letters theirs', () => {
  expect(needed('<p class="é">Plain</p>')).toEqual([latin[0]])
  expect(needed('<h2>Head</h2><p>x <em>y</em> <strong><em>z</em></strong></p>')).toEqual(latin)
  expect(needed('<table><thead><tr><th scope="col">H</th></tr></thead></table>')).toEqual([latin[2]])
  expect(needed('<header><p>not bold</p></header>')).toEqual([latin[0]])
})

test('other letters take the part that has them, and no other', () => {
  expect(needed('<p>Łódź</p>')).toEqual([latin[0], extended])
  expect(needed('<p>\u4e2d</p>')).toEqual([chinese[0]])
  expect(needed('<p>\u4e2d\u7b2c</p>')).toEqual([chinese[0], chinese[1]])
  expect(needed('<strong>\u4e2d</strong>')).toEqual([chinese[2]])
  expect(needed('<p>\u0639</p>')).toEqual([arabic])
})

test('a letter that the cut lacks is taken upright; one that nothing has asks for nothing', () => {
  expect(needed('<em>\u4e2d</em>')).toEqual([chinese[0]])
  expect(needed('<p>\u{1f600}</p>')).toEqual([])
})

test('the family that comes first gives a sign that several have', () => {
  expect(needed('<p>\u201c</p>')).toEqual([latin[0]])
  expect(needed('<p>\u201c</p>', 'zh-CN')).toEqual([chinese[0]])
})
