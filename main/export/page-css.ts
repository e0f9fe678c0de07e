import { formRow, indents, margins, paperSizes, type, type HouseStyle } from './house-style.ts'

/** The style sheet of the printed page: sizes in points, so that paper and preview are the same. */
export function pageCss(style: HouseStyle): string {
  const { width, height } = paperSizes[style.paper]
  return `@page { size: ${width}mm ${height}mm; margin: ${margins.top}in ${margins.right}in ${margins.bottom}in ${margins.left}in; }
@counter-style legal-letter { system: alphabetic; symbols: a b c d e f g h i j k l m n o p q r s t u v w x y z; prefix: "("; suffix: ") "; }
@counter-style legal-roman { system: extends lower-roman; prefix: "("; suffix: ") "; }
* { box-sizing: border-box; }
html { font: ${type.body}pt/${type.lineHeight} Tinos, "Times New Roman", serif; color: #000; background: #fff; }
body { margin: 0; font-kerning: normal; overflow-wrap: break-word; }
h1, h2, h3, h4, h5 { break-after: avoid; break-inside: avoid; font-weight: bold; line-height: 1.25; }
h1 { font-size: ${type.title}pt; text-align: center; margin: 0 0 18pt; text-wrap: balance; }
h2 { font-size: ${type.heading}pt; margin: 14pt 0 5pt; }
h3, h4, h5 { font-size: ${type.body}pt; margin: 8pt 0 3pt; }
p { margin: 0 0 ${type.afterParagraph}pt; orphans: 2; widows: 2; }
ul, ol { margin: 0 0 ${type.afterParagraph}pt; padding-inline-start: 20pt; }
ol { list-style: legal-letter; }
ol ol { list-style: legal-roman; }
ol ol ol { list-style: decimal; }
li { margin-bottom: 3pt; padding-inline-start: 4pt; orphans: 2; widows: 2; }
li p { margin-bottom: 3pt; }
section + p, section + .signatures, .signatures + p { margin-top: 14pt; }
${indents.map(({ number, text }, index) => levelCss(index + 1, number, text)).join('\n')}
.number { display: inline-block; white-space: pre; }
p:has(+ ol), p:has(+ ul), p:has(+ table), p:has(+ .signatures) { break-after: avoid; }
table { border-collapse: collapse; table-layout: fixed; margin: 3pt 0 9pt; font-size: ${type.table}pt; }
table.wide { font-size: ${type.wideTable}pt; line-height: 1.25; }
table.wide th, table.wide td { padding: 2.5pt 3pt; }
.by-hand { height: ${formRow}pt; }
.clause > table { width: calc(100% - var(--text)); }
main > table, .schedule > table { width: 100%; }
table:not(:has(tbody tr:nth-child(11))) { break-inside: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.5pt solid #666; padding: 3pt 5pt; text-align: start; vertical-align: top; }
th { font-weight: bold; }
a { color: inherit; text-decoration: none; }
.blank { border-bottom: 0.6pt solid #000; }
.schedule { break-before: page; }
/* Short tables follow one another on a page while each fits there whole. */
.schedule:not(:has(.clause)) + .schedule:not(:has(.clause)) { break-before: auto; break-inside: avoid; margin-top: 26pt; }
.schedule > h2 { text-align: center; font-size: 13pt; margin: 0 0 12pt; }
.schedule-number { display: block; }
.signatures { margin-top: 14pt; display: flex; flex-wrap: wrap; gap: 20pt 7%; align-items: flex-start; }
.signature { width: 46.5%; break-inside: avoid; }
.signature-party { min-height: 2.7em; margin-bottom: 6pt; }
.signature-row { display: flex; align-items: baseline; gap: 4pt; margin-bottom: 5pt; }
.signature-line { padding-top: 16pt; }
.label { flex: none; }
.rule { flex: 1; border-bottom: 0.6pt solid #000; }
.value { flex: 1; min-width: 0; }`
}

function levelCss(level: number, number: number, text: number): string {
  const hang = text - number
  return `.level-${level} { --text: ${text}pt; }
.level-${level} > p, .level-${level} > ul, .level-${level} > ol, .level-${level} > table { margin-inline-start: ${text}pt; }
.level-${level} > h${level + 1} { margin-inline-start: ${text}pt; }
.level-${level} > h${level + 1} > .number, .level-${level} > .numbered > .number { width: ${hang}pt; margin-inline-start: -${hang}pt; }`
}
