import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editFrontMatter } from '../../main/document/edit-front-matter.ts'
import { answers, core, fixtureTemplates, temporaryFolder, visit } from '../core/fixture.ts'
import { refusalOf } from './memo.ts'

/** A data folder with a copy of the fixture's letter. */
async function withCopy() {
  const folder = temporaryFolder()
  const visitor = visit(await core(folder))
  const { id } = await visitor.client.call('ownTemplates.copy', { template: 'letter' })
  const open = () => visitor.client.call('ownTemplates.open', { template: id })
  const save = async (change: (text: string) => string) => {
    const { base, text, example } = await open()
    return visitor.client.call('ownTemplates.save', { template: id, base, text: change(text), example })
  }
  const use = async () => visitor.client.call('ownTemplates.use', { template: id, base: (await open()).base })
  return { ...visitor, folder, id, open, save, use, place: join(folder, 'templates', id) }
}

describe('an own template', () => {
  it('is a copy in the data folder, marked as own, and prints the same title', async () => {
    const { client, id, place, events } = await withCopy()
    expect(id).toBe('my-letter')
    const text = readFileSync(join(place, 'template.md'), 'utf8')
    const original = readFileSync(join(fixtureTemplates, 'letter', 'template.md'), 'utf8')
    const differing = text.split('\n').filter((line) => !original.split('\n').includes(line))
    expect(differing.map((line) => line.split(':')[0])).toEqual(['id', 'title', 'printed_title'])
    const { templates } = await client.call('templates.list', {})
    expect(templates.map(({ id: each, own }) => [each, own])).toEqual([['letter', false], ['my-letter', true]])
    expect(templates[1]?.title).toBe('Letter of understanding (copy)')
    expect(events).toContainEqual({ kind: 'templates-changed' })
    expect(await client.call('templates.check', { folder: { path: place } })).toEqual([{ id, ok: false, problems: [expect.objectContaining({ message: 'There is no example.' })] }])
    expect((await client.call('ownTemplates.copy', { template: 'my-letter', title: 'Another' })).id).toBe('my-letter-2')
    const { hits } = await client.call('search.find', { text: 'let cop' })
    expect(hits).toContainEqual(expect.objectContaining({ kind: 'template', id: 'my-letter', detail: expect.stringMatching(/^Own · /) as string }))
  })

  it('keeps what is worked on, right or wrong, while drafts go on with the text in use', async () => {
    const { client, id, save, use, open, place } = await withCopy()
    await save((text) => `${text}\n:::clause{#broken`)
    expect(existsSync(join(place, 'working.md'))).toBe(true)
    expect((await open()).text).toMatch(/#broken$/)
    expect((await client.call('templates.list', {})).templates[1]).toMatchObject({ unfinished: true })
    expect((await client.call('drafting.draft', { template: id, answers })).number).toMatch(/-001$/)
    const refused = await refusalOf(use())
    expect(refused).toMatchObject({ code: 'template-broken' })
    expect(refused.items[0]?.at).toMatch(/^my-letter\/template\.md, line \d+$/)
    await save((text) => text.slice(0, text.lastIndexOf('\n:::clause')))
    expect((await client.call('templates.list', {})).templates[1]).toMatchObject({ unfinished: false })
  })

  it('is a new version when its changes are put to use, and changes no draft', async () => {
    const { client, id, save, use } = await withCopy()
    const before = await client.call('drafting.draft', { template: id, answers })
    const was = await client.call('drafting.open', { agreement: before.id })
    await save((text) => editFrontMatter(text, (edit) => edit.set(['questions', 0, 'label'], 'Another label')))
    const { version } = await use()
    expect(version).toMatch(/^\d+\.\d+\.1$/)
    const now = await client.call('drafting.open', { agreement: before.id })
    expect(now.questions[0]?.label).toBe(was.questions[0]?.label)
    expect(now.tree).toEqual(was.tree)
    const next = await client.call('drafting.draft', { template: id, answers })
    expect((await client.call('drafting.open', { agreement: next.id })).questions[0]?.label).toBe('Another label')
    expect((await client.call('templates.get', { template: id })).version).toBe(version)
  })

  it('is overwritten by nobody who has not seen it as it is', async () => {
    const { client, id, open, save } = await withCopy()
    const { base, text, example } = await open()
    await save((now) => now.replace('summary:', 'summary: x'))
    const late = client.call('ownTemplates.save', { template: id, base, text, example })
    expect(await refusalOf(late)).toMatchObject({ code: 'template-changed-meanwhile' })
    const fresh = await open()
    const both = await Promise.allSettled(['one', 'two'].map((word) => client.call('ownTemplates.save', { template: id, base: fresh.base, text: `${fresh.text}${word}`, example })))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('follows a change made with another program', async () => {
    const { client, id, place } = await withCopy()
    const path = join(place, 'template.md')
    writeFileSync(path, readFileSync(path, 'utf8').replace('title: Letter of understanding (copy)', 'title: Ours, edited elsewhere'))
    expect((await client.call('templates.get', { template: id })).title).toBe('Ours, edited elsewhere')
  })

  it('is renamed, goes to the Trash and comes back as it was', async () => {
    const { client, id, save, open } = await withCopy()
    await client.call('ownTemplates.rename', { template: id, title: 'Our letter' })
    await save((text) => `${text}\nunfinished`)
    const { text } = await open()
    expect(await client.call('ownTemplates.remove', { template: id })).toEqual({ id, title: 'Our letter' })
    expect((await client.call('templates.list', {})).templates).toHaveLength(1)
    expect(await client.call('ownTemplates.removed', {})).toEqual([{ id, title: 'Our letter' }])
    expect((await client.call('ownTemplates.copy', { template: 'letter' })).id).toBe('my-letter-2')
    await client.call('ownTemplates.putBack', { template: id })
    expect((await open()).text).toBe(text)
    expect(await refusalOf(client.call('ownTemplates.putBack', { template: id }))).toMatchObject({ code: 'template-not-removed' })
    expect(await refusalOf(client.call('ownTemplates.remove', { template: 'letter' }))).toMatchObject({ code: 'template-built-in' })
    expect(await client.call('trail.verify', {})).toMatchObject({ intact: true })
  })
})

describe('export and import', () => {
  it('give the same template to somebody else', async () => {
    const { client, id } = await withCopy()
    const folder = join(temporaryFolder(), 'given')
    await client.call('ownTemplates.export', { template: id, to: { path: folder } })
    const other = visit(await core())
    const taken = await other.client.call('ownTemplates.import', { from: { path: folder } })
    expect(taken).toEqual({ id: 'my-letter', title: 'Letter of understanding (copy)' })
    expect((await other.client.call('templates.get', { template: 'my-letter' })).example).toEqual((await client.call('templates.get', { template: id })).example)
  })

  it('refuse what is broken with file and line, what is none, and what leads elsewhere', async () => {
    const { client } = await withCopy()
    const broken = await refusalOf(client.call('ownTemplates.import', { from: { path: join(fixtureTemplates, 'broken') } }))
    expect(broken).toMatchObject({ code: 'template-broken' })
    expect(broken.items[0]?.at).toMatch(/^broken\/template\.md, line \d+$/)
    const folder = temporaryFolder()
    expect(await refusalOf(client.call('ownTemplates.import', { from: { path: folder } }))).toMatchObject({ code: 'no-template-there' })
    mkdirSync(join(folder, 'linked'))
    symlinkSync(join(fixtureTemplates, 'letter', 'template.md'), join(folder, 'linked', 'template.md'))
    expect(await refusalOf(client.call('ownTemplates.import', { from: { path: join(folder, 'linked') } }))).toMatchObject({ code: 'no-template-there' })
    cpSync(join(fixtureTemplates, 'letter'), join(folder, 'large'), { recursive: true })
    writeFileSync(join(folder, 'large', 'template.md'), 'x'.repeat(2_000_001))
    expect(await refusalOf(client.call('ownTemplates.import', { from: { path: join(folder, 'large') } }))).toMatchObject({ code: 'no-template-there' })
  })

  it('take no path from a window, and no name that leads out of the folder', async () => {
    const window = visit(await core(), 'window')
    expect(await refusalOf(window.client.call('ownTemplates.import', { from: { path: '/tmp' } }))).toMatchObject({ code: 'path-not-allowed' })
    for (const template of ['../letter', '_trash', 'a/b', '']) expect(await refusalOf(window.client.call('ownTemplates.open', { template }))).toMatchObject({ code: 'wrong-input' })
  })
})

describe('a review by counsel', () => {
  it('holds for exactly the words that were reviewed', async () => {
    const { client, id, save, use } = await withCopy()
    const review = await client.call('templateReviews.record', { template: id, counsel: 'Sam Petrakis, County Attorney', on: '2026-01-05', note: 'With the annex' })
    const reviewed = { counsel: 'Sam Petrakis, County Attorney', on: '2026-01-05' }
    const listed = async () => (await client.call('templates.list', {})).templates.map(({ review: each }) => each)
    expect(await listed()).toEqual([null, reviewed])
    const drafted = await client.call('drafting.draft', { template: id, answers })
    const behind = async () => (await client.call('drafting.check', { agreement: drafted.id })).review
    expect(await behind()).toEqual(reviewed)
    await save((text) => editFrontMatter(text, (edit) => edit.set(['summary'], 'Other words.')))
    expect(await listed()).toEqual([null, reviewed])
    await use()
    expect(await listed()).toEqual([null, null])
    expect(await behind()).toEqual(reviewed)
    expect(await client.call('templateReviews.list', { template: id })).toEqual([expect.objectContaining({ id: review.id, current: false })])
    expect(await client.call('templateReviews.withdraw', { review: review.id })).toEqual({ withdrawn: true })
    expect(await behind()).toBeNull()
    expect(await client.call('trail.verify', {})).toMatchObject({ intact: true })
  })

  it('is none of the future, and of a built-in template as well', async () => {
    const { client } = await withCopy()
    expect(await refusalOf(client.call('templateReviews.record', { template: 'letter', counsel: 'Sam', on: '2999-01-01' }))).toMatchObject({ code: 'review-date-ahead' })
    expect(await client.call('templateReviews.record', { template: 'letter', counsel: 'Sam', on: '2026-01-05' })).toMatchObject({ template: 'letter' })
    expect((await client.call('templates.list', {})).templates[0]?.review).toMatchObject({ counsel: 'Sam' })
  })
})
