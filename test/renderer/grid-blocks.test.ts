import { describe, expect, test } from 'vitest'
import type { TableColumn } from '../../main/document/template.ts'
import { type TypedRow, wrongCells } from '../../renderer/features/drafting/grid/cells.ts'
import { copyBlock, withoutBlock } from '../../renderer/features/drafting/grid/copy-block.ts'
import { isIn, stepTo } from '../../renderer/features/drafting/grid/range.ts'
import { pasteBlock } from '../../renderer/features/drafting/grid/paste-block.ts'

const columns: readonly TableColumn[] = [
  { id: 'what', label: 'What', type: 'text' },
  { id: 'kind', label: 'Kind', type: 'choice', options: [{ id: 'cash', label: 'Money' }, { id: 'in-kind', label: 'In kind' }] },
  { id: 'value', label: 'Value', type: 'money', currency: 'USD' },
  { id: 'by', label: 'By', type: 'date' },
]
const rows: readonly TypedRow[] = [
  { what: 'Van "red"', kind: 'cash', value: '1,200.00', by: '2 Mar 2027' },
  { what: 'Room\tbig', kind: 'in-kind', value: '5' },
]
const all = { from: { row: 1, column: 3 }, to: { row: 0, column: 0 } }

describe('a block of cells', () => {
  test('is copied as a spreadsheet takes it, whichever corner it was begun at, and comes back the same', () => {
    const text = copyBlock(columns, rows, all)
    expect(text).toBe('"Van ""red"""\tMoney\t1,200.00\t2 Mar 2027\n"Room\tbig"\tIn kind\t5\t')
    expect(pasteBlock(columns, [], { row: 0, column: 0 }, text)).toEqual([rows[0], { ...rows[1], by: '' }])
  })

  test('is emptied, and the others stay', () => {
    expect(withoutBlock(columns, rows, { from: { row: 0, column: 1 }, to: { row: 0, column: 2 } })).toEqual([{ ...rows[0], kind: '', value: '' }, rows[1]])
  })

  test('holds the cells between its corners', () => {
    const range = { from: { row: 2, column: 1 }, to: { row: 1, column: 3 } }
    expect(isIn(range, { row: 1, column: 2 })).toBe(true)
    expect(isIn(range, { row: 0, column: 2 })).toBe(false)
    expect(isIn(range, { row: 2, column: 0 })).toBe(false)
    expect(isIn(null, { row: 0, column: 0 })).toBe(false)
  })

  test('an arrow leads to the next cell, and nowhere at the edge', () => {
    const size = { rows: 2, columns: 2 }
    expect(stepTo('ArrowDown', { row: 0, column: 1 }, size)).toEqual({ row: 1, column: 1 })
    expect(stepTo('ArrowDown', { row: 1, column: 1 }, size)).toBeNull()
    expect(stepTo('ArrowLeft', { row: 0, column: 0 }, size)).toBeNull()
    expect(stepTo('Tab', { row: 0, column: 0 }, size)).toBeNull()
  })
})

test('says of each cell what is wrong with it', () => {
  expect([...wrongCells(columns, [{ value: 'lots', by: '30 feb 2027' }, {}, { value: '5' }], '2026-11-28').keys()]).toEqual(['0 2', '0 3'])
})
