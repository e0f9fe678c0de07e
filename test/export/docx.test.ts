import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { resolve } from '../../main/document/resolve.ts'
import { toDocx } from '../../main/export/docx.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { cleanText } from '../../main/domain/clean-text.ts'
import { clause, definition, doc, field, list, p, ref, schedule, signatures, strong, table } from '../builders/document.ts'
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
    expect(fields.map((each) => /<w:t[^>]*>([^<]*)</.exec(each[3] ?? '')?.[1])).toEqual(['1.2(a)(i)', 'Schedule\u00a0A'])
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
    expect(/<w:style [^>]*w:styleId="SignatureLine">.*?<\/w:style>/s.exec(styles)?.[0]).toContain('<w:keepLines/>')
  })
})

describe('numbering schemes', () => {
  test.each([
    ['decimal', ['%1.', '%1.%2', '(%3)', '(%4)'], '1.2(a)(i)'],
    ['article', ['Article\u00a0%1', '%1.%2', '(%3)', '(%4)'], '1.2(a)(i)'],
    ['section', ['§\u00a0%1', '(%2)', '(%3)', '(%4)'], '§\u00a01(b)(1)(A)'],
  ] as const)('%s: the levels are Word’s, the field holds the number that we print', async (scheme, levels, printed) => {
    const bytes = await toDocx(resolve(tree, {}, everyQuestion, scheme), style)
    const numbering = part(bytes, 'word/numbering.xml')
    const list = /<w:abstractNum [^>]*>(?:(?!<\/w:abstractNum>).)*Heading1.*?<\/w:abstractNum>/s.exec(numbering)?.[0] ?? ''
    expect([...list.matchAll(/<w:lvlText w:val="([^"]*)"\/>/g)].slice(0, 4).map((each) => each[1])).toEqual(levels)
    expect(part(bytes, 'word/document.xml')).toMatch(new RegExp(`REF \\S+ [^"]*\\\\w[^"]*">(?:(?!</w:fldSimple>).)*>${printed.replaceAll(/[()]/g, '\\$&')}<`, 's'))
  })

  test('lists of many levels say that they are', async () => {
    const numbering = part(await docx(), 'word/numbering.xml')
    expect(numbering).toContain('<w:multiLevelType w:val="multilevel"/>')
    expect(numbering).not.toContain('hybridMultilevel')
  })
})

describe('house style', () => {
  const letterhead = { lines: ['City of Riverton', '100 Main Street'], logo: { mediaType: 'image/png', base64: 'iVBORw0KGgo=', width: 400, height: 160 } } as const
  const all = async (changed: Partial<typeof style>): Promise<Uint8Array> => toDocx(resolve(tree, {}, everyQuestion), { ...style, ...changed })

  test('fonts are named for each kind of letters', async () => {
    for (const [font, latin, cs] of [['tinos', 'Times New Roman', 'Times New Roman'], ['arimo', 'Arial', 'Arial'], ['carlito', 'Calibri', 'Arial']] as const) {
      const styles = part(await all({ font }), 'word/styles.xml')
      for (const attribute of [`w:ascii="${latin}"`, `w:hAnsi="${latin}"`, `w:cs="${cs}"`, 'w:eastAsia="SimSun"']) expect(styles).toContain(attribute)
    }
  })

  test('a letterhead stands on the first page in place of the running header', async () => {
    const bytes = await all({ letterhead })
    const document = part(bytes, 'word/document.xml')
    expect(document).toMatch(/<w:titlePg\/>/)
    const headers = ['word/header1.xml', 'word/header2.xml'].map((name) => part(bytes, name))
    const [own, running] = [headers.find((xml) => xml.includes('100 Main Street')), headers.find((xml) => xml.includes('NDA-2026-001'))]
    expect(own).toContain('<w:drawing>')
    expect(own).not.toContain('NDA-2026-001')
    expect(running).not.toContain('100 Main Street')
    expect(part(await all({}), 'word/document.xml')).not.toContain('<w:titlePg/>')
  })

  test('a draft bears its mark behind each page, the first with a letterhead too, and stays the same bytes', async () => {
    const bytes = await all({ draft: true, letterhead })
    for (const name of ['word/header1.xml', 'word/header2.xml']) expect(part(bytes, name)).toMatch(/PowerPlusWaterMarkObject.*string="DRAFT"/s)
    expect(part(await all({}), 'word/header1.xml')).not.toContain('PowerPlusWaterMarkObject')
    expect(Buffer.from(bytes).equals(Buffer.from(await all({ draft: true, letterhead })))).toBe(true)
  })

  test('contents are a field that Word fills', async () => {
    const document = part(await all({ contents: true }), 'word/document.xml')
    expect(document).toMatch(/<w:fldChar w:fldCharType="begin" w:dirty="true"\/><w:instrText[^>]*>TOC [^<]*\\o &quot;1-1&quot;[^<]*Schedule,1/)
    expect(part(await all({}), 'word/document.xml')).not.toContain('TOC')
  })

  test('contents stand there already, from number to page, within their field; headings in schedules are none of them', async () => {
    const document = part(await all({ contents: true }), 'word/document.xml')
    const entries = paragraphs(document).filter((each) => each.includes('<w:pStyle w:val="TOC1"/>') && each.includes('PAGEREF'))
    expect(entries.map((each) => [...each.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map((found) => found[1]).join('|'))).toEqual(['1.|First', '2.|Second', 'Schedule A|Annex'])
    expect(entries[0]).toMatch(/^<w:p><w:pPr><w:pStyle w:val="TOC1"\/>.*fldCharType="begin" w:dirty="true"\/><w:instrText[^>]*>TOC /s)
    expect(entries.at(-1)).toMatch(/fldCharType="end"\/><\/w:r><\/w:p>$/)
    for (const entry of entries) expect(document).toContain(`<w:bookmarkStart w:name="${/<w:hyperlink [^>]*w:anchor="([^"]+)"/.exec(entry)?.[1]}"`)
    expect(find(paragraphs(document), 'Inside')).toContain('<w:pStyle w:val="ScheduleHeading1"/>')
    expect(part(await all({}), 'word/styles.xml')).toMatch(/w:styleId="ScheduleHeading1">(?:(?!<\/w:style>).)*<w:basedOn w:val="Heading1"\/>/s)
  })
})

test('a defined term is bold between the language’s marks, and a reference to it a field on its bookmark', async () => {
  const body = doc(clause('Definitions', definition('Data', p('means facts.'))), clause('Use', p('Use ', ref('data'), '.')))
  const xml = part(await toDocx(resolve(body, {}, []), style), 'word/document.xml')
  const [, name] = /<w:bookmarkStart w:name="([^"]+)"[^>]*\/><w:r><w:rPr><w:b\/>(?:(?!<\/w:r>).)*>Data<\/w:t><\/w:r><w:bookmarkEnd/s.exec(xml) ?? []
  expect(xml).toMatch(/>“<\/w:t>/)
  expect(xml).toContain(`<w:fldSimple w:instr="REF ${name} \\h \\* MERGEFORMAT">`)
})

test('what is written from right to left says so: paragraphs, runs, tables, and answers kept apart', async () => {
  const body = { ...doc(clause('المدة', p('تسري على ', field('purpose'), ' دائماً.'), p('English.'), table(['الاسم'], ['أحمد'])), signatures()), language: 'ar' }
  const xml = part(await toDocx(resolve(body, { purpose: 'City (A)' }, everyQuestion), style), 'word/document.xml')
  const all = paragraphs(xml)
  expect(all.find((each) => each.includes('City'))).toMatch(/<w:bidi\/>.*<w:rtl\/>.*\u200f/s)
  expect(find(all, 'English.')).not.toContain('<w:bidi/>')
  expect(xml.match(/<w:bidiVisual\/>/g)?.length).toBe(2)
  const english = part(await toDocx(resolve(doc(p('The وزارة of it')), {}, []), style), 'word/document.xml')
  expect(english).toMatch(/<w:rtl\/><\/w:rPr><w:t[^>]*>وزارة</)
  expect(english).not.toContain('<w:bidi/>')
})

test('the end of the text stays with the lead-in and the first signatures', async () => {
  const xml = part(await toDocx(resolve(doc(clause('One', clause(null, p('Not last.')), clause(null, p('Last words.'))), p('They sign:'), signatures()), {}, everyQuestion), style), 'word/document.xml')
  const all = paragraphs(xml)
  expect(['Not last.', 'Last words.', 'They sign:'].map((text) => find(all, text).includes('<w:keepNext/>'))).toEqual([false, true, true])
})

test('a table of seven columns or more is set smaller; a row to fill in by hand is high enough to write in', async () => {
  const cells = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const xml = part(await toDocx(resolve(doc(table(cells, cells)), {}, []), style), 'word/document.xml')
  expect(xml).toContain('<w:pStyle w:val="WideTableText"/>')
  expect(xml).not.toContain('<w:trHeight')
  const byHand = part(await toDocx(resolve(doc(table(['No.', 'By'], ['1', ''])), {}, []), style), 'word/document.xml')
  expect(byHand.match(/<w:trHeight w:val="480" w:hRule="atLeast"\/>/g)).toHaveLength(1)
})

test('approvals stay with the last row of the signatures before them', async () => {
  const blocks = [1, 2, 3, 4].map((index) => ({ role: `p${index}`, capacity: 'party', party: `Party ${index}`, actingThrough: '', name: 'N', title: 'T', authority: '', resolution: '', seal: false }) as const)
  const lead = { kind: 'paragraph', id: 'lead', content: [{ kind: 'text', text: 'They approve:', strong: false, emphasis: false }] } as const
  const body = [{ kind: 'signatures', id: 'a', blocks }, lead, { kind: 'signatures', id: 'b', blocks: blocks.slice(0, 1).map((block) => ({ ...block, party: 'Approver' })) }] as const
  const xml = part(await toDocx({ language: 'en', title: 'T', numbering: 'decimal', parties: [], body }, style), 'word/document.xml')
  const all = paragraphs(xml)
  expect(['Party 1', 'Party 3', 'They approve:', 'Approver'].map((text) => find(all, text).includes('<w:keepNext/>'))).toEqual([false, true, true, false])
})

test('a paragraph added after a clause, in its style, goes on with the numbers', async () => {
  const styles = part(await docx(), 'word/styles.xml')
  const styleOf = (id: string): string => new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, 's').exec(styles)?.[0] ?? ''
  for (const level of [1, 2, 3, 4]) {
    expect(styleOf(`Clause${level}`)).toMatch(new RegExp(`<w:next w:val="Clause${level}"/>.*<w:ilvl w:val="${level - 1}"/><w:numId w:val="${/<w:numId w:val="(\d+)"/.exec(styleOf('Heading1'))?.[1]}"/>`, 's'))
    expect(styleOf(`Heading${level}`)).toMatch(/<w:qFormat\/>/)
  }
})

test('a word of ten thousand letters and a table of five thousand rows are written, each row with all of its cells', { timeout: 60_000 }, async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => [`Row ${index}`, 'Release', 'Daily'])
  const xml = part(await toDocx(resolve(doc(p('x'.repeat(10_000)), schedule('a', 'Anna', table(['Field', 'Basis', 'Frequency'], ...rows))), {}, []), style), 'word/document.xml')
  expect(xml).toContain('x'.repeat(10_000))
  expect(xml.match(/<w:tr>/g)).toHaveLength(5_001)
  expect(xml.match(/<w:tc>/g)).toHaveLength(15_003)
  expect(xml).toContain('>Row 4999<')
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
    const texts = paragraphs(document).map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((each) => each[1] ?? '').join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&'))
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
  for (const line of expected) expect(text).toContain(line.replaceAll('\u00a0', ' '))
  expect(text).toMatch(/Section 4\.1 does not release/)
  expect(text).toMatch(/Page 1 of \d/)
})
