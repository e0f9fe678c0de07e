import type { ResolvedDocument } from '../document/resolved.ts'
import { besideSchedule, formRow, type HouseStyle, indentOf, margins, paperSizes, type } from './house-style.ts'
import { familiesCss } from './letters.ts'

/** The style sheet of the printed page: sizes in points, so that paper and preview are the same. */
export function pageCss(style: HouseStyle, { language, numbering }: Pick<ResolvedDocument, 'language' | 'numbering'>): string {
  const { width, height } = paperSizes[style.paper]
  return `@page { size: ${width}mm ${height}mm; margin: ${margins.top}in ${margins.right}in ${margins.bottom}in ${margins.left}in; }
@counter-style legal-letter { system: alphabetic; symbols: a b c d e f g h i j k l m n o p q r s t u v w x y z; prefix: "("; suffix: ") "; }
@counter-style legal-roman { system: extends lower-roman; prefix: "("; suffix: ") "; }
* { box-sizing: border-box; }
html { font: ${type.body}pt/${type.lineHeight} ${familiesCss(style.font, language)}; font-synthesis-style: none; color: #000; background: #fff; }
/* Word does not kern: with kerning lines would break elsewhere, and a space between ’ and A all but vanishes. */
body { margin: 0; font-kerning: none; overflow-wrap: break-word; }
h1, h2, h3, h4, h5 { break-after: avoid; break-inside: avoid; font-weight: bold; line-height: 1.25; }
h1 { font-size: ${type.title}pt; text-align: center; margin: 0 0 18pt; text-wrap: balance; }
h2 { font-size: ${type.heading}pt; margin: 14pt 0 5pt; }
h3, h4, h5 { font-size: ${type.body}pt; margin: 8pt 0 3pt; }
/* Space stands above: a margin below that reaches out of a section is lost where the section goes on on another page. */
p { margin: ${type.afterParagraph}pt 0 0; orphans: 2; widows: 2; }
h1 + p, h2 + p, h3 + p, h4 + p, h5 + p, h2 + section > p:first-child, h3 + section > p:first-child, h4 + section > p:first-child, li > p:first-child { margin-top: 0; }
ul { list-style: '•  '; }
ul, ol { margin: ${type.afterParagraph}pt 0 0; padding-inline-start: 20pt; }
ol { list-style: legal-letter; }
ol ol { list-style: legal-roman; }
ol ol ol { list-style: decimal; }
li { padding-inline-start: 4pt; orphans: 2; widows: 2; }
li + li, li > * + p, li > ul, li > ol { margin-top: 3pt; }
section + p { margin-top: 14pt; }
${[1, 2, 3, 4].map((level) => levelCss(level, numbering)).join('\n')}
.number { display: inline-block; white-space: pre; }
table + p { margin-top: 9pt; }
p:has(+ ol), p:has(+ ul), p:has(+ table) { break-after: avoid; }
table { border-collapse: collapse; table-layout: fixed; margin: ${type.afterParagraph}pt 0 9pt; font-size: ${type.table}pt; }
table.wide { font-size: ${type.wideTable}pt; line-height: 1.25; }
table.wide th, table.wide td { padding: 2.5pt 3pt; }
.by-hand { height: ${formRow}pt; }
/* Half of an outer rule stands outside of the table: at the edge of the page's text it would be cut off. */
.clause > table { width: calc(100% - var(--text) - 0.5pt); }
main > table, .schedule > table { width: calc(100% - 0.5pt); }
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
${signaturesCss}${style.letterhead === null ? '' : letterheadCss}${style.contents ? `\n.contents { --beside: ${indentOf(1, numbering).beside}pt; }${contentsCss}` : ''}${style.draft ? draftCss : ''}`
}

/** What is together: rows of signatures, the first of them with the end of the text, and approvals with the last of them, so that no page holds these alone. */
const signaturesCss = `.signatures { margin-top: 14pt; }
.signatures + p, .together + .together > p:first-child { margin-top: 14pt; }
.together { break-inside: avoid; }
.signature-pair { display: flex; align-items: flex-start; gap: 7%; margin-bottom: 14pt; }
.signature { width: 46.5%; break-inside: avoid; }
.signature-pair:last-child { margin-bottom: 0; }
.signature-party { margin-bottom: 4pt; }
.two-lines .signature-party { min-height: ${2 * type.lineHeight}em; }
.signature-row { display: flex; align-items: baseline; gap: 4pt; margin-bottom: 3pt; }
.signature-line { padding-top: 13pt; }
.label { flex: none; }
.rule { flex: 1; border-bottom: 0.6pt solid #000; }
.value { flex: 1; min-width: 0; }
.seal { width: 96pt; height: 46pt; margin-top: 6pt; border: 0.6pt dashed #666; color: #555; display: flex; align-items: end; justify-content: center; padding-bottom: 4pt; }`

/** A first page without a margin above has no room for the line that stands there on the others. */
const letterheadCss = `
@page :first { margin-top: 0; }
.letterhead { display: flex; justify-content: space-between; align-items: center; gap: 18pt; padding: 0.5in 0 8pt; margin-bottom: 18pt; min-height: 1in; border-bottom: 0.6pt solid #666; }
.letterhead-lines { text-align: end; font-size: 9.5pt; line-height: 1.3; min-width: 0; }
.letterhead-lines > div:first-child { font-weight: bold; }`

const contentsCss = `
.contents { break-after: page; }
.contents-heading { font-weight: bold; font-size: ${type.heading}pt; margin: 6pt 0; }
.contents ol { list-style: none; padding: 0; margin: 0; }
.contents li { padding: 0; font-size: 10pt; line-height: 1.2; }
.contents li + li { margin-top: 2.5pt; }
.contents a { display: flex; align-items: baseline; }
.contents-number { flex: none; min-width: var(--beside); white-space: pre; }
.contents-schedule .contents-number { min-width: ${besideSchedule}pt; }
.contents-title { max-width: 85%; }
.contents-dots { flex: 1; min-width: 12pt; margin: 0 4pt; border-bottom: 0.8pt dotted #666; }
.contents-page { flex: none; }`

const draftCss = `
.draft-mark { position: fixed; z-index: -1; top: 50%; left: 50%; width: 6.4in; max-height: 2.2in; transform: translate(-50%, -50%) rotate(-45deg); fill: #ececec; }`

function levelCss(level: number, scheme: ResolvedDocument['numbering']): string {
  const { number, beside, text } = indentOf(level, scheme)
  const [own, hang] = [`.level-${level}`, beside - number]
  return `${own} { --text: ${text}pt; }
${own} > p, ${own} > ul, ${own} > ol, ${own} > table { margin-inline-start: ${text}pt; }
${own} > h${level + 1}, ${own} > .numbered { margin-inline-start: ${beside}pt; }
${own} > h${level + 1} > .number, ${own} > .numbered > .number { width: ${hang}pt; margin-inline-start: -${hang}pt; }`
}
