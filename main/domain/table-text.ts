/** A table as texts: the first row holds the names of the columns. */
export type TextTable = readonly (readonly string[])[]

/** What a spreadsheet would take for a formula (OWASP, CSV injection): the beginnings = + - @, tab and carriage return. */
const formula = /^[=+\-@\t\r]/

/** Comma-separated values (RFC 4180) with a byte order mark, without which Excel reads another encoding. What begins like a formula is told apart by an apostrophe. */
export function toCsv(table: TextTable): string {
  return `\ufeff${table.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

function csvCell(text: string): string {
  const safe = inert(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows of cells between tabs, as spreadsheets paste them. */
export function toTabs(table: TextTable): string {
  return table.map((row) => row.map((text) => inert(text).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')
}

/** A table as HTML, as word processors paste it. */
export function toHtmlTable([head = [], ...rows]: TextTable): string {
  const line = (cells: readonly string[], tag: string) => `<tr>${cells.map((text) => `<${tag}>${escape(inert(text))}</${tag}>`).join('')}</tr>`
  return `<table><thead>${line(head, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`
}

function inert(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
