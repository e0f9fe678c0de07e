import { describe, expect, it } from 'vitest'
import { leastSizeOn, openingPlace, windowKindOf } from '../../main/shell/window-place.ts'

const main = { x: 0, y: 0, width: 1920, height: 1040 }
const left = { x: -1280, y: 0, width: 1280, height: 984 }
const was = { x: 200, y: 100, width: 1400, height: 900, maximised: false }

describe('where a window opens', () => {
  it('is in the middle of the main display the first time, no larger than it', () => {
    expect(openingPlace(null, [main], [])).toEqual({ outer: false, bounds: { x: 0, y: 0, width: 1280, height: 800 }, maximised: false })
    expect(openingPlace(null, [{ ...main, width: 1024, height: 600 }], []).bounds).toMatchObject({ width: 1024, height: 600 })
  })

  it('is where it was, on its own display', () => {
    expect(openingPlace({ ...was, maximised: true }, [main], [])).toEqual({ outer: true, bounds: { x: 200, y: 100, width: 1400, height: 900 }, maximised: true })
    expect(openingPlace({ ...was, x: -1200, width: 1100 }, [main, left], []).bounds).toEqual({ x: -1200, y: 84, width: 1100, height: 900 })
  })

  it('is the middle of the main display when its own is gone', () => {
    expect(openingPlace({ ...was, x: -1200, width: 1100 }, [main], [])).toMatchObject({ outer: false })
    expect(openingPlace({ ...was, y: 5_000 }, [main], [])).toMatchObject({ outer: false })
  })

  it('is moved inside a display that became smaller', () => {
    expect(openingPlace({ ...was, x: 900 }, [{ x: 0, y: 0, width: 1280, height: 700 }], []).bounds).toEqual({ x: 0, y: 0, width: 1280, height: 700 })
  })

  it('covers no open window exactly', () => {
    expect(openingPlace(was, [main], [was, { ...was, x: 228, y: 128 }]).bounds).toMatchObject({ x: 256, y: 140 })
  })
})

it('the least size fits 1024 by 700, and a smaller display', () => {
  expect(leastSizeOn(main)).toEqual({ width: 1024, height: 700 })
  expect(leastSizeOn({ x: 0, y: 0, width: 1000, height: 560 })).toEqual({ width: 1000, height: 560 })
})

it('an agreement has a kind of window of its own', () => {
  expect(['/agreements/42', '/agreements', '/home', '/settings'].map(windowKindOf)).toEqual(['agreement', 'list', 'list', 'list'])
})
