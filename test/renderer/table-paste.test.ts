import { describe, expect, test } from 'vitest'
import type { TableColumn } from '../../main/document/template.ts'
import { pasteBlock } from '../../renderer/features/drafting/grid/paste-block.ts'
import { totalColumn, totalOf } from '../../renderer/features/drafting/grid/total.ts'

const columns: readonly TableColumn[] = [
  { id: 'what', label: 'What', type: 'text' },
  { id: 'kind', label: 'Kind', type: 'choice', options: [{ id: 'cash', label: 'Money' }, { id: 'in-kind', label: 'In kind' }] },
  { id: 'value', label: 'Value', type: 'money', currency: 'USD' },
]
const paste = (text: string, rows: Parameters<typeof pasteBlock>[1] = [{}], at = { row: 0, column: 0 }) => pasteBlock(columns, rows, at, text)

describe('a block of a spreadsheet', () => {
  test('fills cells and adds the rows that it needs; a choice is taken by its words', () => {
    expect(paste('Van\tin kind\t1,200.00\r\nFuel\tMoney\t300\r\n')).toEqual([
      { what: 'Van', kind: 'in-kind', value: '1,200.00' },
      { what: 'Fuel', kind: 'cash', value: '300' },
    ])
  })

  test('goes from the cell that it is pasted into, and leaves the others', () => {
    expect(paste('10\n20', [{ what: 'a' }, { what: 'b', value: '5' }], { row: 1, column: 2 })).toEqual([{ what: 'a' }, { what: 'b', value: '10' }, { value: '20' }])
  })

  test('without its titles, and without what is wider than the table', () => {
    expect(paste('What\tKind\tValue\tNote\nVan\tMoney\t5\tx')).toEqual([{ what: 'Van', kind: 'cash', value: '5' }])
  })

  test('keeps a cell with tabs or line ends in one', () => {
    expect(paste('"One ""two""\nthree"\tMoney\t5')).toEqual([{ what: 'One "two" three', kind: 'cash', value: '5' }])
  })

  test('keeps an empty cell empty', () => {
    expect(paste('\tMoney\t\nB\t\t2', [{ what: 'x' }])).toEqual([{ what: '', kind: 'cash', value: '' }, { what: 'B', kind: '', value: '2' }])
  })

  test('is none when it is the words of one cell', () => {
    expect(paste('Van')).toBeNull()
    expect(paste('Van\n')).toBeNull()
  })
})

describe('the total', () => {
  const value = columns[2]

  test('is that of the last column of money', () => {
    expect(totalColumn([{ id: 'rate', label: 'Rate', type: 'money' }, ...columns])?.id).toBe('value')
    expect(totalColumn(columns.slice(0, 2))).toBeNull()
  })

  test('adds the amounts up, and says nothing of one amount or of what is no amount', () => {
    if (value === undefined) throw new Error('The column is missing.')
    expect(totalOf(value, [{ value: '1,200.50' }, {}, { value: '300' }])).toBe('1,500.50')
    expect(totalOf(value, [{ value: '300' }])).toBeNull()
    expect(totalOf(value, [{ value: '300' }, { value: 'some' }])).toBeNull()
  })
})
