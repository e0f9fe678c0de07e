import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { resolve } from '../../main/document/resolve.ts'
import { toDocx } from '../../main/export/docx.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { cleanText } from '../../main/domain/clean-text.ts'
import { clause, doc, field, list, p, ref, schedule, signatures, strong, table } from '../builders/document.ts'
import { example, has, hostile, part, saved, style } from '../builders/export.ts'
import { everyQuestion } from '../builders/questions.ts'

const tree = doc(
  clause('First', p('See ', ref('deep'), ' and ', ref('gone'), ' and ', ref('annex'), '.'), clause(null, p('Leads:'), list(true, [p('one')], [p('two'), list(false, [p('dot')])])), clause('Headed', clause(null, p('third'), clause('Deep', p('x'))))),
  clause('Second', p(field('purpose'), strong('bold')), list(true, [p('again')]), table(['Head'], ['Cell'])),
  schedule('annex', 'Annex', clause('Inside', p('y'))),
  signatures(),
)

const docx = async (answers: Answers = {}): Promise<Uint8Array> => toDocx(resolve(tree, answers, everyQuestion), style)
const paragraphs = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
const find = (all: readonly string[], text: string): string => all.find((each) => each.includes(`>${text}<`)) ?? ''

test('a schedule begins a page; one that is a table goes on after another such, and a short table is not parted', async () => {
  const rows = (count: number): string[][] => Array.from({ length: count }, (_, row) => [`Row ${row + 1}`])
  const body = doc(clause('One', p('x')), schedule('a', 'Anna', table(['H'], ...rows(3))), schedule('b', 'Berta', table(['H'], ...rows(3))), schedule('c', 'Clara', clause('In', p('y'))), schedule('d', 'Dora', table(['H'], ...rows(40))))
  const all = paragraphs(part(await toDocx(resolve(body, {}, []), style), 'word/document.xml'))
  expect(['Anna', 'Berta', 'Clara', 'Dora'].map((title) => find(all, title).includes('<w:pageBreakBefore/>'))).toEqual([true, false, true, true])
  const kept = (text: string): boolean[] => all.filter((each) => each.includes(`>${text}<`)).map((each) => each.includes('<w:keepNext/>'))
  expect([kept('Row 1'), kept('Row 2'), kept('Row 3')]).toEqual([[true, true, false], [true, true, false], [false, false, false]])
})

describe('numbers are Word’s own', async () => {
  const bytes = await docx()
  const [document, numbering, styles] = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml'].map((name) => part(bytes, name)) as [string, string, string]
  const all = paragraphs(document)

  test('each clause is a numbered paragraph of a heading or clause style, at its level', () => {
    expect(find(all, 'First')).toMatch(/<w:pStyle w:val="Heading1"\/>.*<w:ilvl w:val="0"\/>/s)
    expect(find(all, 'Headed')).toMatch(/<w:pStyle w:val="Heading2"\/>.*<w:ilvl w:val="1"\/>/s)
    expect(find(all, 'third')).toMatch(/<w:pStyle w:val="Clause3"\/>.*<w:ilvl w:val="2"\/>/s)
    expect(find(all, 'Deep')).toMatch(/<w:pStyle w:val="Heading4"\/>.*<w:ilvl w:val="3"\/>/s)
  })

  test('the levels print 1. / 1.1 / (a) / (i) and are bound to the heading styles, which share their list', () => {
    for (const [level, [text, format]] of [['%1.', 'decimal'], ['%1.%2', 'decimal'], ['(%3)', 'lowerLetter'], ['(%4)', 'lowerRoman']].entries()) {
      expect(numbering).toMatch(new RegExp(`<w:lvl w:ilvl="${level}"[^>]*>(?:(?!</w:lvl>).)*<w:numFmt w:val="${format}"/><w:pStyle w:val="Heading${level + 1}"/>(?:(?!</w:lvl>).)*<w:lvlText w:val="${text?.replaceAll(/[.()]/g, '\\$&')}"/>`, 's'))
    }
    const listOf = (xml: string): string | undefined => /<w:numId w:val="(\d+)"\/>/.exec(xml)?.[1]
    const styleOf = (id: string): string => new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, 's').exec(styles)?.[0] ?? ''
    expect(listOf(find(all, 'First'))).toBe(listOf(styleOf('Heading1')))
    expect(listOf(find(all, 'third'))).toBe(listOf(styleOf('Clause3')))
    expect(listOf(find(all, 'First'))).toBe(listOf(find(all, 'Second')))
    expect(listOf(find(all, 'Inside'))).not.toBe(listOf(find(all, 'First')))
    expect(styleOf('Heading1')).toContain('<w:outlineLvl w:val="0"/>')
  })

  test('no number is typed: no run begins with one outside of a field', () => {
    const withoutFields = document.replaceAll(/<w:fldSimple.*?<\/w:fldSimple>/gs, '')
    for (const [, text = ''] of withoutFields.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)) expect(text).not.toMatch(/^\s*(\d+\.|\([a-z]+\)|•)/)
  })

  test('every list counts for itself', () => {
    const lists = ['one', 'two', 'again', 'dot'].map((text) => /<w:numId w:val="(\d+)"\/>/.exec(find(all, text))?.[1])
    expect(lists[0]).toBe(lists[1])
    expect(new Set(lists).size).toBe(3)
  })

  test('references are REF fields to bookmarks that exist, with the number as it stands now', () => {
    const fields = [...document.matchAll(/<w:fldSimple w:instr="REF (\S+) ([^"]*)">(.*?)<\/w:fldSimple>/gs)]
    expect(fields.map((each) => /<w:t[^>]*>([^<]*)</.exec(each[3] ?? '')?.[1])).toEqual(['1.2(a)(i)', 'Schedule A'])
    for (const [, bookmark, switches] of fields) {
      expect(document).toContain(`<w:bookmarkStart w:name="${bookmark}"`)
      expect(switches).toContain('\\w')
    }
    const names = [...document.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map((each) => each[1])
    expect(new Set(names).size).toBe(names.length)
    expect(document).toContain('[section not included]')
  })

  test('what belongs together stays on a page; heads of tables are repeated', () => {
    expect(find(all, 'Leads:')).toContain('<w:keepNext/>')
    expect(document).toContain('<w:tblHeader/>')
    expect(document.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThanOrEqual(3)
    expect(document).not.toContain('<w:vAlign w:val="bottom"/>')
    expect(/<w:style [^>]*w:styleId="SignatureLine">.*?<\/w:style>/s.exec(styles)?.[0]).toContain('<w:keepNext/>')
  })
})

test('a table of seven columns or more is set smaller; a row to fill in by hand is high enough to write in', async () => {
  const cells = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const xml = part(await toDocx(resolve(doc(table(cells, cells)), {}, []), style), 'word/document.xml')
  expect(xml).toContain('<w:pStyle w:val="WideTableText"/>')
  expect(xml).not.toContain('<w:trHeight')
  const byHand = part(await toDocx(resolve(doc(table(['No.', 'By'], ['1', ''])), {}, []), style), 'word/document.xml')
  expect(byHand.match(/<w:trHeight w:val="480" w:hRule="atLeast"\/>/g)).toHaveLength(1)
})

test('page, language, header, footer and properties', async () => {
  const bytes = await docx()
  expect(part(bytes, 'word/document.xml')).toMatch(/<w:pgSz w:w="12240" w:h="15840"/)
  expect(part(await toDocx(example('mutual-nda'), { ...style, paper: 'a4' }), 'word/document.xml')).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  expect(part(bytes, 'word/styles.xml')).toContain('<w:lang w:val="en-US"')
  expect(part(bytes, 'word/header1.xml')).toMatch(/City of Riverton.*NDA-2026-001/s)
  expect(part(bytes, 'word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s)
  expect(part(bytes, 'docProps/core.xml')).toMatch(/<dc:title>A test<\/dc:title>.*<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-22T10:00:00Z<.*<dc:language>en-US</s)
})

test('the same document gives the same bytes', async () => {
  const [first, second] = [await docx(), await docx()]
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  expect(execFileSync('unzip', ['-l', saved(first, 'a.docx')], { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } })).toContain('2026-11-22 10:00')
})

describe.each(hostile.map((text) => [text]))('the answer %j', (text) => {
  test('is text in the file, in every place', async () => {
    const bytes = await docx({ purpose: text, agency: { name: text, type: 'other', acting_through: text, address: text, short_name: text, organization_id: null }, agency_signs: { name: text, title: text, authority: text } })
    const document = part(bytes, 'word/document.xml')
    const texts = [...document.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((each) => (each[1] ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&'))
    expect(texts.filter((each) => each.includes(cleanText(text))).length).toBeGreaterThanOrEqual(5)
    expect(document).not.toContain('<script')
  })
})

test.skipIf(!has('xmllint'))('every part is well-formed XML, whatever the answers hold', async () => {
  const bytes = await toDocx(resolve(tree, { purpose: `${hostile.join(' ')} \u0000\u0007\ud800 ${'x'.repeat(1_000_000)}` }, everyQuestion), { ...style, organization: '<&>\u0001', documentNumber: '"&"' })
  const names = execFileSync('unzip', ['-Z1', saved(bytes, 'a.docx')], { encoding: 'utf8' }).split('\n').filter((name) => /\.(xml|rels)$/.test(name))
  expect(names.length).toBeGreaterThan(10)
  for (const name of names) execFileSync('xmllint', ['--noout', '--huge', '--nonet', saved(part(bytes, name), 'part.xml')])
})

test.skipIf(!has('soffice') || !has('pdftotext'))('LibreOffice prints the numbers and references that we print', { timeout: 120_000 }, async () => {
  const file = saved(await toDocx(example('mutual-nda'), style), 'a.docx')
  const folder = file.slice(0, file.lastIndexOf('/'))
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore' })
  const text = execFileSync('pdftotext', ['-layout', `${folder}/a.pdf`, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
  const expected: string[] = []
  for (const block of example('mutual-nda').body) {
    if (block.kind !== 'clause') continue
    expected.push(`${block.number} ${block.heading?.map((inline) => inline.text).join('') ?? ''}`)
    for (const child of block.children) {
      if (child.kind === 'clause' && child.heading === null && child.children[0]?.kind === 'paragraph') expected.push(`${child.number} ${child.children[0].content.map((inline) => inline.text).join('').slice(0, 40)}`)
    }
  }
  expect(expected.length).toBeGreaterThan(40)
  for (const line of expected) expect(text).toContain(line)
  expect(text).toMatch(/Section 4\.1 does not release/)
  expect(text).toMatch(/Page 1 of \d/)
})
