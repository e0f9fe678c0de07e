import { expect, test } from 'vitest'
import { toCsv, toHtmlTable, toTabs } from '../../main/domain/table-text.ts'

test('CSV quotes what it must, and begins with a byte order mark', () => {
  expect(toCsv([['Title', 'Ends'], ['A, "B"', ''], ['two\nlines', '2027-01-31']])).toBe('\ufeffTitle,Ends\r\n"A, ""B""",\r\n"two\nlines",2027-01-31\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=1'])('%j is no formula in any spreadsheet', (cell) => {
  expect(toCsv([[cell]]).replace(/^\ufeff"?/, '')).toMatch(/^'/)
  expect(toTabs([[cell]])).toMatch(/^(' ?|')/)
  expect(toHtmlTable([['h'], [cell]])).toContain("<td>'")
})

test('a table pastes as one: no cell breaks its row, no sign its HTML', () => {
  expect(toTabs([['A', 'B'], ['one\ttwo\nthree', 'x']])).toBe('A\tB\none two three\tx')
  expect(toHtmlTable([['A'], ['<b>"x"&</b>']])).toBe('<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>&lt;b&gt;&quot;x&quot;&amp;&lt;/b&gt;</td></tr></tbody></table>')
})
