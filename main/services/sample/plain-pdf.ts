/** A PDF of one page with a few lines of words, the first of them large; what a scan of a short paper would say. */
export function plainPdf(lines: readonly string[]): Uint8Array {
  const [first = '', ...others] = lines.map(escaped)
  const content = ['BT', '/F1 20 Tf', '72 700 Td', `(${first}) Tj`, '/F1 12 Tf', '0 -12 Td', ...others.flatMap((line) => ['0 -24 Td', `(${line}) Tj`]), 'ET'].join('\n')
  return withTable([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
  ])
}

function withTable(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

/** Letters of WinAnsi only: they have the code of their place in Latin 1. */
function escaped(line: string): string {
  return line.replace(/[\\()]/g, '\\$&').replaceAll('’', "'").replace(/[^\u0020-\u007e\u00a0-\u00ff]/g, '?')
}
