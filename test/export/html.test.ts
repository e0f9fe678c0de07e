import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { resolve } from '../../main/document/resolve.ts'
import type { SignatureBlock } from '../../main/document/resolved.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { cleanText } from '../../main/domain/clean-text.ts'
import type { HouseStyle } from '../../main/export/house-style.ts'
import { bodyHtml, toHtml } from '../../main/export/html.ts'
import { clause, definition, doc, field, list, named, p, ref, schedule, signatures, strong, table } from '../builders/document.ts'
import { example, has, hostile, saved, style } from '../builders/export.ts'
import { everyQuestion } from '../builders/questions.ts'

const html = (tree: ReturnType<typeof doc>, answers: Answers = {}): string => toHtml(resolve(tree, answers, everyQuestion), style)

test('the page stands alone: language, title, a policy without script, paper and margins', () => {
  const page = html(doc(p('x')))
  expect(page).toContain('<html lang="en-US" dir="ltr">')
  expect(page).toContain('<title>A test</title>')
  expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:/)
  expect(page).toContain('@page { size: 215.9mm 279.4mm; margin: 0.9in 1in 0.9in 1in; }')
  expect(toHtml(resolve(doc(p('x')), {}, []), { ...style, paper: 'a4' })).toContain('@page { size: 210mm 297mm;')
  expect(page).not.toMatch(/<script|<link|src=|https?:/)
})

test('clauses are sections with headings by level, their number beside them', () => {
  const page = html(doc(clause('One', p('Text.'), named('sub', clause(null, p('Sub '), list(true, [p('item')])))), schedule('annex', 'Annex', table(['H'], ['c']))))
  expect(page).toContain('<section class="clause level-1" id="c-one"><h2><span class="number">1. </span>One</h2><p>Text.</p>')
  expect(page).toContain('<section class="clause level-2" id="c-sub"><p class="numbered"><span class="number">1.1 </span>Sub</p><ol><li><p>item</p></li></ol>')
  expect(page).toContain('<h2><span class="schedule-number">Schedule A</span> Annex</h2>')
  expect(page).toContain('<table><colgroup><col style="width:100.00%"></colgroup><thead><tr><th scope="col">H</th></tr></thead><tbody><tr><td>c</td></tr></tbody></table>')
})

test('a table of seven columns or more is set smaller; a row to fill in by hand is high enough to write in', () => {
  const cells = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  expect(html(doc(table(cells, cells)))).toContain('<table class="wide">')
  expect(html(doc(table(cells.slice(1), cells.slice(1))))).toContain('<table><colgroup>')
  const page = html(doc(table(['No.', 'Date', 'By'], ['1', '', ''], ['2', 'today', ''])))
  expect(page).toContain('<tr class="by-hand"><td>1</td><td></td><td></td></tr><tr><td>2</td>')
  expect(page).toContain('.by-hand { height: 24pt; }')
})

test('references lead to their clause; a blank is marked; words are bold', () => {
  const page = html(doc(clause('One', p(ref('one'), ref('gone'), field('purpose'), strong('B')))))
  expect(page).toContain('<a href="#c-one">1</a><span class="blank">[section not included]</span><span class="blank">[Label of purpose]</span><strong>B</strong>')
})

test('no line ends within the number that a reference prints', () => {
  const body = doc(clause('One', p(ref('one'), ref('annex'), ref('data'))), definition('Data', p('means facts.')), schedule('annex', 'Annex', p('y')))
  expect(toHtml(resolve(body, {}, [], 'section'), style)).toContain('<a href="#c-one">§\u00a01</a><a href="#c-annex">Schedule\u00a0A</a><a href="#c-data">Data</a>')
})

test('signature blocks stay whole, blanks are rules', () => {
  const page = html(doc(signatures()), { agency_signs: { name: 'Dana', title: '', authority: '' } })
  expect(page).toContain('data-signatory="agency_signs"')
  expect(page).toMatch(/Name:<\/span> <span class="value">Dana<\/span>/)
  expect(page).toMatch(/Title:<\/span> <span class="rule"><\/span>/)
  expect(page).toMatch(/\.signature \{[^}]*break-inside: avoid/)
  expect(page).toMatch(/\.signature-pair \{[^}]*align-items: flex-start/)
})

test('what keeps pages whole is in the style sheet', () => {
  const page = html(doc(p('x')))
  for (const rule of [/h1, h2[^}]*break-after: avoid/, /orphans: 2; widows: 2/, /thead \{ display: table-header-group/, /tr \{ break-inside: avoid/]) expect(page).toMatch(rule)
})

describe.each(hostile.map((text) => [text]))('the answer %j', (text) => {
  test('is printed as it stands', () => {
    const page = html(doc(clause('One', p(field('purpose')), table(['h'], [field('purpose')])), signatures()), {
      purpose: text,
      agency: { name: text, type: 'other', acting_through: text, address: text, short_name: text, organization_id: null },
      agency_signs: { name: text, title: text, authority: text },
    })
    const body = page.slice(page.indexOf('<body>'))
    expect(body).not.toMatch(/<script|<img|<style|javascript:alert\(1\)"|<w:/)
    const escaped = cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    expect(body.split(escaped).length - 1).toBeGreaterThanOrEqual(5)
  })
})

test('every text of a document is escaped, ids and roles too', () => {
  const mark = '"><x>'
  const document = { language: mark, title: mark, numbering: 'decimal', parties: [], body: [{ kind: 'schedule', id: mark, number: mark, title: [], children: [{ kind: 'signatures', id: mark, blocks: [{ role: mark, capacity: 'party', resolution: mark, seal: false, party: mark, actingThrough: mark, name: mark, title: mark, authority: mark }] }] }, { kind: 'clause', id: mark, level: 1, number: mark, fullNumber: mark, heading: [{ kind: 'reference', target: mark, text: mark }], children: [] }] } as const
  expect(toHtml(document, { ...style, fontFaceCss: '</style><x>' })).not.toContain('<x>')
})

test('lines of a paragraph answer are lines, and control characters are shown as replaced', () => {
  expect(html(doc(p(field('purpose'))), { purpose: 'a\nb\u0007' })).toContain('<p>a<br>b\ufffd</p>')
})

test('a megabyte of text is written in good time', () => {
  expect(html(doc(p(field('purpose'))), { purpose: '<&'.repeat(500_000) }).length).toBeGreaterThan(4_000_000)
})

test('a table of five thousand rows has them all, under one head', () => {
  const page = html(doc(table(['Field', 'Basis'], ...Array.from({ length: 5_000 }, (_, index) => [`Row ${index}`, 'Release']))))
  expect(page.match(/<tr>/g)).toHaveLength(5_001)
  expect(page.match(/<thead>/g)).toHaveLength(1)
})

test.skipIf(!has('xmllint'))('the page is HTML without errors', () => {
  const page = toHtml(example('mutual-nda'), style)
  const said = execFileSync('xmllint', ['--html', '--noout', '--nonet', saved(page, 'a.html')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  expect(said).toBe('')
})

describe('house style', () => {
  const body = doc(clause('One', p('x')), schedule('annex', 'Annex', p('y')))
  const page = (changed: Partial<HouseStyle>): string => toHtml(resolve(body, {}, []), { ...style, ...changed })

  test('the letters are those of the font, with others behind them', () => {
    expect(page({ font: 'carlito' })).toContain("html { font: 11pt/1.18 'Carlito','Noto Naskh Arabic','Noto Serif SC','Calibri',sans-serif;")
    expect(toHtml({ ...resolve(body, {}, []), language: 'zh-CN' }, style)).toContain("'Noto Serif SC','Tinos'")
  })

  test('a letterhead stands at the top of a first page without a margin, where no running header has room', () => {
    const html = page({ letterhead: { lines: ['City <of> Riverton', '100 Main Street'], logo: { mediaType: 'image/png', base64: 'AAAA', width: 80, height: 40 } } })
    expect(html).toContain('<img alt="" style="width:60.00pt;height:30.00pt" src="data:image/png;base64,AAAA">')
    expect(html).toContain('<div>City &lt;of&gt; Riverton</div><div>100 Main Street</div>')
    expect(html).toContain('@page :first { margin-top: 0; }')
    expect(page({})).not.toMatch(/letterhead|:first \{/)
  })

  test('contents name clauses and schedules, and their pages once these are known', () => {
    const named = bodyHtml(resolve(body, {}, []), { ...style, contents: true }, new Map([['c-one', 3]]))
    expect(named).toContain('<a href="#c-one"><span class="contents-number">1. </span><span class="contents-title">One</span><span class="contents-dots"></span><span class="contents-page"> 3</span></a>')
    expect(named).toContain('<li class="contents-schedule"><a href="#c-annex">')
    expect(named).toContain('<span class="contents-number">Schedule A </span><span class="contents-title">Annex</span><span class="contents-dots"></span><span class="contents-page"> </span>')
    expect(page({})).not.toContain('contents')
  })

  test('a telephone number of a letterhead reads from left to right in any language', () => {
    const html = toHtml({ ...resolve(body, {}, []), language: 'ar' }, { ...style, letterhead: { lines: ['وزارة العدل', '+1 (555) 010-2030'], logo: null } })
    expect(html).toContain('<div>وزارة العدل</div><div><bdi dir="ltr">+1 (555) 010-2030</bdi></div>')
  })

  test('a draft bears its mark, which is no text', () => {
    expect(page({ draft: true })).toMatch(/<svg class="draft-mark" aria-hidden="true"/)
    expect(page({ draft: true })).not.toContain('DRAFT')
    expect(page({})).not.toContain('draft-mark')
  })
})

test('a defined term is bold between the language’s marks and can be led to', () => {
  expect(html(doc(clause('Definitions', definition('Data', p('means facts.'))), p(ref('data'))))).toMatch(/<p id="c-data">“<strong>Data<\/strong>” means facts\.<\/p>.*<a href="#c-data">Data<\/a>/s)
})

test('a paragraph against the way of the document says so, and an answer keeps its order to itself where it could matter', () => {
  const page = html(doc(clause(null, p('نص ', field('purpose'))), p('The ', field('purpose'), ' (5)')), { purpose: 'مال' })
  expect(page).toContain('<p class="numbered" dir="rtl"><span class="number">1. </span>نص <bdi>مال</bdi></p>')
  expect(page).toContain('<p>The <bdi>مال</bdi> (5)</p>')
  expect(html(doc(p('The ', field('purpose'))), { purpose: 'money' })).not.toContain('<bdi>')
  expect(html({ ...doc(p('نص')), language: 'ar' })).toMatch(/<html lang="ar" dir="rtl">.*<h1 dir="ltr">A test<\/h1>.*<p>نص<\/p>/s)
})

test('the last words, those that lead to the signatures, and the first of them are one piece', () => {
  const page = html(doc(clause('One', clause(null, p('Before.')), clause('Ending', p('Not last.'), p('Last.'))), p('They sign:'), signatures()))
  expect(page).toMatch(/<p>Not last\.<\/p><\/section><\/section>\n?<div class="together"><section class="clause level-1"><section class="clause level-2"><p>Last\.<\/p><\/section><\/section><p>They sign:<\/p><div class="signatures together">/)
  expect(page).toMatch(/\.together \{ break-inside: avoid; \}/)
  expect(page.match(/id="c-ending"/g)).toHaveLength(1)
})

test('approvals stay with the last row of the signatures before them', () => {
  const blocks = (count: number, capacity: 'party' | 'form'): SignatureBlock[] => Array.from({ length: count }, (_, index) => ({ role: `${capacity}-${index}`, capacity, party: 'City', actingThrough: '', name: '', title: '', authority: '', resolution: '', seal: false }))
  const lead = { kind: 'paragraph', id: 'lead', content: [{ kind: 'text', text: 'They approve:', strong: false, emphasis: false }] } as const
  const body = [{ kind: 'signatures', id: 'a', blocks: blocks(4, 'party') }, lead, { kind: 'signatures', id: 'b', blocks: blocks(1, 'form') }] as const
  const page = bodyHtml({ language: 'en', title: 'T', numbering: 'decimal', parties: [], body }, style)
  const pieces = page.split('<div class="together">').map((piece) => [...piece.matchAll(/data-signatory="([^"]+)"|They approve/g)].map((found) => found[1] ?? found[0]))
  expect(pieces).toEqual([[], ['party-0', 'party-1'], ['party-2', 'party-3', 'They approve', 'form-0']])
})

test('a clause of one paragraph goes to the signatures whole, with its number and heading', () => {
  const page = html(doc(clause('One', clause(null, p('Before.')), clause('Ending', p('Last.'))), signatures()))
  expect(page).toMatch(/<div class="together"><section class="clause level-1"><section class="clause level-2" id="c-ending"><h3><span class="number">1\.2 <\/span>Ending<\/h3><p>Last\.<\/p>/)
})
