import { expect, test } from 'vitest'
import { logoSize } from '../../main/export/logo-size.ts'

const size = (width: number, height: number) => logoSize({ mediaType: 'image/png', base64: '', width, height })

test('a logo is as large as its pixels say, or as there is room, and keeps its shape', () => {
  expect(size(80, 40)).toEqual({ width: 60, height: 30 })
  expect(size(4800, 1200)).toEqual({ width: 180, height: 45 })
  expect(size(200, 2000).height).toBeCloseTo(58)
  expect(size(200, 2000).width).toBeCloseTo(5.8)
})
