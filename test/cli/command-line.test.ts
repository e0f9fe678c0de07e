import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fingerprint, makeReadOnly, smallDisk, temporaryFolder } from '../files/folders.ts'
import { entente, example, json, root } from './entente.ts'

const draft = (data: string, answers = example) => json('draft', 'mutual-nda', '--answers', answers, '--data', data) as { id: string; number: string; title: string }

describe('the command line does the main job', () => {
  it('lists templates, drafts, lists, checks, exports and verifies, in the promised JSON', { timeout: 60_000 }, () => {
    const data = temporaryFolder()
    expect(json('templates', '--data', data)).toContainEqual({ id: 'mutual-nda', title: 'Mutual Non-Disclosure Agreement', kind: 'non-disclosure', version: expect.stringMatching(/^\d+\.\d+\.\d+$/), own: false, reviewedBy: null })
    const drafted = draft(data)
    expect(Object.keys(drafted).toSorted()).toEqual(['id', 'number', 'title'])
    expect(json('list', '--data', data)).toEqual([{ ...drafted, template: 'mutual-nda', state: 'draft' }])
    const check = json('check', drafted.number, '--data', data) as { present: number; required: number; items: object[] }
    expect(check.items).toHaveLength(check.required)
    expect(check.present).toBe(check.required)
    expect(Object.keys(check.items[0] ?? {}).toSorted()).toEqual(['asOf', 'cite', 'confidence', 'id', 'ok', 'says', 'state'])
    expect(check).toMatchObject({ findings: [], companions: [] })

    const out = temporaryFolder()
    const [pdf, docx, html] = ['pdf', 'docx', 'html'].map((format) => join(out, `a.${format}`)) as [string, string, string]
    json('export', drafted.id, '--pdf', pdf, '--docx', docx, '--html', html, '--data', data)
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain('Harbor Light Victim Services')
    expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(html, 'utf8')).toMatch(/^<!doctype html>/i)
    expect(json('trail', 'verify', '--data', data)).toMatchObject({ intact: true, findings: [] })
  })

  it('exports several or all into a folder, and says what did not go', { timeout: 60_000 }, () => {
    const [data, out] = [temporaryFolder(), temporaryFolder()]
    const [first, second] = [draft(data), draft(data)]
    expect(json('export', 'all', '--into', out, '--format', 'docx', '--data', data)).toMatchObject({ total: 2, exported: 2, files: 2, failed: 0 })
    expect(readdirSync(out).toSorted().map((name) => name.slice(0, 12))).toEqual([first.number, second.number])
    const partly = entente('export', first.number, 'NDA-1999-001', '--into', out, '--format', 'docx', '--data', data)
    expect(partly.code).toBe(1)
    expect(partly.out).toMatch(/1 of 2 exported[^]*NDA-1999-001: There is no agreement/)
    expect(entente('export', first.number, second.number, '--pdf', join(out, 'a.pdf'), '--data', data).err).toMatch(/go into a folder/)
    expect(entente('export', 'all', '--into', out, '--format', 'odt', '--data', data).err).toMatch(/not “odt”/)
  })

  it('names by number in any case of letters, and keeps two data folders apart', () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()]
    const { number } = draft(one)
    expect(entente('check', number.toLowerCase(), '--data', one).code).toBe(0)
    expect(json('list', '--data', two)).toEqual([])
  })
})

describe('finalising from the command line', () => {
  it('says what stops it, goes on with a reason, and reopens', { timeout: 60_000 }, () => {
    const data = temporaryFolder()
    const { number } = draft(data)
    expect(entente('finalise', number, '--data', data)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/is a draft that nobody has reviewed\. Say why/) })
    expect(entente('finalise', number, '--override', 'audit', '--data', data).err).toMatch(/^“audit” is not of the form REQUIREMENT=REASON\. It is used so: finalise ID/)
    const idle = entente('finalise', number, '--skip-review', 'Counsel saw it', '--override', 'a=No need', '--override', 'b=None=either', '--data', data)
    expect(idle.err).toMatch(/^2 override\(s\) are of nothing that stops this agreement/)
    expect(json('finalise', number, '--skip-review', 'Counsel saw it', '--data', data)).toEqual({ state: 'out-for-signature', version: 1 })
    expect(entente('reopen', number, '--data', data).err).toMatch(/^No reason is given/)
    expect(entente('reopen', number, '--reason', 'A name was wrong', '--data', data)).toEqual({ code: 0, out: `${number} is a draft again.\n`, err: '' })
    expect(entente('reopen', number, '--reason', 'A name was wrong', '--data', data)).toMatchObject({ code: 1, err: expect.stringMatching(/is a draft\. Only an agreement that is out for signature/) })
  })
})

describe('a term or a day that cannot be, on the command line', () => {
  it('is refused with a sentence and a remedy, and a day long ago is recorded when it is so', { timeout: 60_000 }, () => {
    const [data, out] = [temporaryFolder(), temporaryFolder()]
    const answers = join(out, 'answers.yaml')
    const withTerm = (lines: string) => writeFileSync(answers, `${readFileSync(example, 'utf8').replaceAll(/^(?:term_measure|term_length|notice_days|end): .*\n/gm, '')}${lines}`)
    withTerm('term_measure: length\nterm_length: P1M\nnotice_days: 200\n')
    expect(entente('draft', 'mutual-nda', '--answers', answers, '--data', data).err).toMatch(/^A notice of 200 days is longer than the term itself\. Correct the notice/)
    withTerm("term_measure: last-day\nend: '9999-12-31'\n")
    expect(entente('draft', 'mutual-nda', '--answers', answers, '--data', data).err).toMatch(/end: .*is in the year 9999\. Write a year from 1900 to 2199/)
    const { number } = draft(data)
    expect(entente('finalise', number, '--skip-review', 'Counsel saw it', '--data', data).code).toBe(0)
    expect(entente('state', number, 'sign', '--on', '0001-01-01', '--data', data).err).toMatch(/^The year 1 is no year of an agreement/)
    expect(entente('state', number, 'sign', '--on', '1900-01-01', '--data', data).err).toMatch(/^Mon 1 Jan 1900 is \d+ years before .*--long-ago/)
    expect(entente('state', number, 'sign', '--on', '1900-01-01', '--long-ago', '--data', data).out).toMatch(/is /)
  })
})

describe('the house style from the command line', () => {
  it('is shown and changed, and a wrong word or picture is refused', { timeout: 60_000 }, () => {
    const data = temporaryFolder()
    expect(json('house-style', '--data', data)).toMatchObject({ paper: 'letter', numbering: 'decimal' })
    const changed = entente('house-style', '--paper', 'a4', '--letterhead', 'City of Riverton', '--letterhead', '1 Main Street', '--data', data)
    expect(changed).toMatchObject({ code: 0, out: expect.stringMatching(/paper +a4\n[^]*letterhead +City of Riverton \/ 1 Main Street\n/) })
    expect(entente('house-style', '--font', 'papyrus', '--data', data).err).toMatch(/^--font is one of tinos, arimo, carlito, not “papyrus”/)
    expect(entente('house-style', '--logo', example, '--data', data)).toMatchObject({ code: 1, err: expect.stringMatching(/^The logo is neither a PNG nor a JPEG picture\. Save it/) })
    expect(entente('house-style', '--logo', '/nowhere.png', '--data', data).err).toBe('The file /nowhere.png is not there. Check the path.\n')
    expect(json('house-style', '--data', data)).toMatchObject({ paper: 'a4', letterhead: { shown: true, logo: null } })
  })
})

describe('own templates from the command line', () => {
  it('are copied, listed, drafted from, given away, taken in, removed and brought back', { timeout: 60_000 }, () => {
    const [data, out] = [temporaryFolder(), join(temporaryFolder(), 'ours')]
    expect(json('template', 'copy', 'mutual-nda', '--title', 'Our NDA', '--data', data)).toEqual({ id: 'my-mutual-nda', title: 'Our NDA' })
    expect(entente('templates', '--data', data).out).toMatch(/^my-mutual-nda +Our NDA +\S+ +Own$/m)
    expect(entente('template', 'check', join(data, 'templates', 'my-mutual-nda'), '--data', data)).toEqual({ code: 0, out: 'my-mutual-nda: nothing is wrong\n', err: '' })
    expect(json('draft', 'my-mutual-nda', '--answers', example, '--data', data)).toMatchObject({ title: expect.stringMatching(/^Our NDA with/) })
    expect(json('template', 'export', 'my-mutual-nda', out, '--data', data)).toEqual({ path: out })
    expect(json('template', 'import', out, '--data', data)).toEqual({ id: 'my-mutual-nda-2', title: 'Our NDA' })
    expect(entente('template', 'remove', 'my-mutual-nda', '--data', data).out).toMatch(/is in the Trash; template put-back my-mutual-nda/)
    expect(entente('template', 'put-back', 'my-mutual-nda', '--data', data).code).toBe(0)
    expect(entente('template', 'remove', 'mutual-nda', '--data', data).err).toMatch(/came with the app and does not change\. Copy it/)
    expect(entente('template', 'burn', 'mutual-nda', '--data', data).err).toMatch(/called “burn”\. It is used so: template check DIR/)
    expect(entente('template', 'export', 'mutual-nda', '--data', data).err).toMatch(/“template export” takes 2 words more/)
  })
})

describe('template check', () => {
  it('finds nothing wrong in the built-in templates', () => {
    const checked = json('template', 'check', join(root, 'templates'), '--data', temporaryFolder()) as { id: string; ok: boolean }[]
    expect(checked.filter(({ ok }) => !ok)).toEqual([])
    expect(checked.map(({ id }) => id)).toContain('mutual-nda')
  })

  it('says file, line and remedy for what is wrong in a text or in an example', () => {
    const folder = temporaryFolder()
    cpSync(join(root, 'templates'), folder, { recursive: true })
    const edit = (file: string, from: string, to: string) => writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to))
    edit('mutual-nda/example.yaml', 'survival_years: 3', 'survival_years: many')
    const example = entente('template', 'check', join(folder, 'mutual-nda'), '--data', temporaryFolder())
    expect(example).toMatchObject({ code: 1, out: expect.stringMatching(/mutual-nda\/example\.yaml, line \d\d: .+/) })
    edit('mutual-nda/template.md', '{{purpose', '{{porpoise')
    const { code, out } = entente('template', 'check', folder, '--data', temporaryFolder())
    expect(code).toBe(1)
    expect(out).toMatch(/mutual-nda\/template\.md, line \d+: \{\{porpoise.*“?"?porpoise"?”? is no question\./)
  })

  it('says when a companion names a template, a kind or a question that there is not', () => {
    const folder = temporaryFolder()
    cpSync(join(root, 'test/fixtures/companion-templates'), folder, { recursive: true })
    const file = join(folder, 'memo', 'template.md')
    const text = readFileSync(file, 'utf8')
    const checked = (changed: string) => {
      writeFileSync(file, changed)
      return entente('template', 'check', folder, '--data', temporaryFolder()).out
    }
    expect(checked(text.replace('template: sharing', 'template: shraing'))).toMatch(/memo\/template\.md, line 30: The companion "data-sharing" is drafted from "shraing", and there is no such template\. Did you mean "sharing"\?/)
    expect(checked(text.replace('use: aim', 'uses: aim'))).toMatch(/line 31: The companion "data-sharing" answers "uses", which "sharing" does not ask\. Did you mean "use"\?/)
    expect(checked(text.replace('kind: data-sharing', 'kind: sharing-data'))).toMatch(/line 29: The companion "data-sharing" looks for the kind "sharing-data"/)
    expect(checked(text)).not.toMatch(/companion/)
  })

  it('says so where there is no template', () => {
    expect(entente('template', 'check', temporaryFolder(), '--data', temporaryFolder())).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^There is no template in /) })
  })
})

describe('the trail', () => {
  it.each([
    ['a changed payload', "UPDATE trail SET payload = replace(payload, 'Riverton', 'Gotham') WHERE seq = 2", /Row 2: The details of row 2 were changed outside the app\./],
    ['a changed row', "UPDATE trail SET action = 'agreement.exported' WHERE seq = 2", /Row 2: What row 2 says was changed outside the app\./],
    ['a deleted row', 'DELETE FROM trail WHERE seq = 1', /Row 1: Row 1 is gone/],
  ])('says which row it is after %s', (_what, sql, says) => {
    const data = temporaryFolder()
    draft(data)
    execFileSync('sqlite3', [join(data, 'entente.db'), `PRAGMA foreign_keys = OFF; ${sql}`])
    const { code, out } = entente('trail', 'verify', '--data', data)
    expect(code).toBe(1)
    expect(out).toMatch(says)
  })
})

describe('what goes wrong is one sentence with the remedy, and exit code 1', () => {
  it('wrong answers, every one named', () => {
    const data = temporaryFolder()
    const answers = join(data, 'wrong.yaml')
    writeFileSync(answers, readFileSync(example, 'utf8').replace('direction: mutual', 'direction: sideways').replace('survival_years: 3', 'survival_years: many').replace('notice_days: 30', 'notice_dayz: 30'))
    const { code, out, err } = entente('draft', 'mutual-nda', '--answers', answers, '--data', data, '--json')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^3 answer\(s\) cannot be used\. Correct what is listed\. Nothing was changed\.\n/)
    for (const question of ['direction', 'survival_years', 'notice_dayz']) expect(err).toMatch(new RegExp(`^  ${question}: .+`, 'm'))
    expect(json('list', '--data', data)).toEqual([])
  })

  it.each([
    ['no YAML', 'purpose: [unclosed', /are not YAML: .+\. Mend line 1/],
    ['a list', '- one\n- two\n', /are not YAML: they are not a list of questions with their answers/],
    ['a bomb of aliases', `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(60)}*a]\nc: [${'*b,'.repeat(60)}*b]\n`, /are not YAML: /],
  ])('answers that are %s', (_what, text, says) => {
    const data = temporaryFolder()
    writeFileSync(join(data, 'a.yaml'), text)
    expect(entente('draft', 'mutual-nda', '--answers', join(data, 'a.yaml'), '--data', data)).toMatchObject({ code: 1, err: expect.stringMatching(says) })
  })

  it.each([
    [['draft', 'mutual-nda', '--answers', '/nowhere/a.yaml'], 'The file /nowhere/a.yaml is not there. Check the path.\n'],
    [['draft', 'mutual-ndaa'], 'There is no template “mutual-ndaa”. The templates are: amendment, data-sharing-agreement, mutual-nda'],
    [['check', 'NDA-1999-001'], 'There is no agreement “NDA-1999-001”. Name it by its number or id'],
    [['export', 'NDA-1999-001'], 'No file is named to export to. It is used so: export ID'],
    [['trail', 'mend'], 'The trail can be verified, not “mend”. It is used so: trail verify'],
  ])('%j', (words, says) => {
    const { code, out, err } = entente(...words, '--data', temporaryFolder())
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.startsWith(says), err).toBe(true)
  })

  it('an export into a folder that is not there leaves no file and no version', () => {
    const data = temporaryFolder()
    const { id } = draft(data)
    const out = temporaryFolder()
    const words = ['--html', join(out, 'a.html'), '--docx', join(out, 'no', 'a.docx')]
    expect(entente('export', id, ...words, '--data', data)).toMatchObject({ code: 1, err: expect.stringMatching(/^The folder for .* does not exist\. Make it first/) })
    expect(readdirSync(out)).toEqual([])
  })

  it('a data folder that may only be read, and it is not touched', () => {
    const data = temporaryFolder()
    draft(data)
    const before = fingerprint(data)
    makeReadOnly(data)
    expect(entente('list', '--data', data)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/cannot be written to\. Allow your account/) })
    expect(fingerprint(data)).toEqual(before)
  })

  it('a place that an export may not go to', () => {
    const data = temporaryFolder()
    const { id } = draft(data)
    const before = fingerprint(data)
    for (const place of ['entente.db', 'files/a.html', '../' + basename(data) + '/entente.lock']) {
      expect(entente('export', id, '--html', join(data, place), '--data', data)).toMatchObject({ code: 1, err: expect.stringMatching(/is in the data folder\. Choose a place outside/) })
    }
    const twice = join(temporaryFolder(), 'x')
    expect(entente('export', id, '--html', twice, '--docx', twice, '--data', data).err).toBe(`Two formats are to be written to ${twice}. Give each a name of its own.\n`)
    expect(fingerprint(data)['entente.db']).toBe(before['entente.db'])
  })

  it('an empty data folder', () => {
    expect(entente('templates', '--data', '').err).toMatch(/^--data is empty/)
  })

  it('a disk that is full', (context) => {
    const disk = smallDisk(context, 48)
    const data = join(disk, 'data')
    expect(entente('list', '--data', data)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^The disk is full: .*\. Free some space/) })
  })

  it('a database of another program', () => {
    const data = temporaryFolder()
    execFileSync('sqlite3', [join(data, 'entente.db'), 'CREATE TABLE theirs (x)'])
    const before = fingerprint(data)
    expect(entente('list', '--data', data).err).toMatch(/is a database of another program\. It was not touched\./)
    expect(fingerprint(data)['entente.db']).toBe(before['entente.db'])
  })
})
