import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { longestComment } from '../../main/contract/comments.ts'
import { closeDatabase, openForReading } from '../../main/store/database.ts'
import { listTrail } from '../../main/store/trail.ts'
import { openCore } from '../../main/core/open.ts'
import { startIn, temporaryFolder, visit } from '../core/fixture.ts'
import { memo, memoTemplates, memoAnswers, refusalOf } from './memo.ts'

async function commented(answers: object = memoAnswers) {
  const memorandum = await memo(answers)
  const { client, id } = memorandum
  const add = (text: string, clause: string | null = null) => client.call('comments.add', { agreement: id, clause, text })
  const list = () => client.call('comments.list', { agreement: id })
  return { ...memorandum, add, list }
}

describe('comments', () => {
  it('are written, answered, edited, resolved and opened again, by whom and when, in the order of the text', async () => {
    const { client, add, list, events, id } = await commented()
    events.splice(0)
    const audit = await add('Does counsel agree?', 'audit')
    const whole = await add('Ask for the board date.')
    expect(events).toEqual([{ kind: 'comments-changed', agreement: id }, { kind: 'comments-changed', agreement: id }])
    await client.call('comments.reply', { thread: audit.id, text: 'She does.' })
    const { threads, open } = await list()
    expect(open).toBe(2)
    expect(threads).toMatchObject([
      { id: whole.id, clause: null, place: null, text: 'Ask for the board date.', resolved: null, replies: [] },
      { id: audit.id, clause: 'audit', place: expect.stringMatching(/^\d/), mine: true, edited: false, writtenBy: expect.stringMatching(/./), writtenAt: expect.stringMatching(/Z$/), replies: [{ text: 'She does.' }] },
    ])
    await client.call('comments.edit', { comment: audit.id, revision: 1, text: 'Does our counsel agree?' })
    expect(await client.call('comments.settle', { thread: audit.id, resolved: true })).toEqual({ open: 1 })
    expect((await list()).threads[1]).toMatchObject({ text: 'Does our counsel agree?', edited: true, revision: 2, resolved: { by: expect.stringMatching(/./) } })
    expect(await client.call('comments.settle', { thread: audit.id, resolved: false })).toEqual({ open: 2 })
  })

  it('are deleted with their replies, and put back', async () => {
    const { client, add, list } = await commented()
    const { id } = await add('Does counsel agree?', 'audit')
    const reply = await client.call('comments.reply', { thread: id, text: 'She does.' })
    const before = await list()
    await client.call('comments.remove', { comment: id })
    expect(await list()).toEqual({ threads: [], open: 0 })
    expect(await refusalOf(client.call('comments.reply', { thread: id, text: 'x' }))).toMatchObject({ code: 'comment-unknown', remedy: expect.stringMatching(/\.$/) })
    await client.call('comments.putBack', { comment: id })
    expect(await list()).toEqual(before)
    await client.call('comments.remove', { comment: reply.id })
    expect((await list()).threads[0]?.replies).toEqual([])
  })

  it('stay with their clause when it moves, is hidden by an answer or is taken out', async () => {
    const { add, list, change, answer } = await commented({ ...memoAnswers, minors: true })
    await add('Of the audit', 'audit')
    await add('Of minors', 'minors')
    await add('Of each report', 'report~partner')
    const places = async () => Object.fromEntries((await list()).threads.map(({ text, place }) => [text, place]))
    const before = await places()
    expect(Object.values(before)).not.toContain(null)
    await answer({ minors: false })
    await change({ do: 'remove', clause: 'audit' })
    expect(await places()).toMatchObject({ 'Of minors': null, 'Of the audit': null })
    await change({ do: 'put-back', clause: 'audit' })
    await change({ do: 'move', clause: 'audit', parent: null, index: 0 })
    const moved = (await places())['Of the audit']
    expect(moved).not.toBeNull()
    expect(moved).not.toBe(before['Of the audit'])
  })

  it('are written on a frozen text too, are counted where it is finalised, and stop nothing', async () => {
    const { client, add, list, id } = await commented()
    await add('Later')
    expect(await client.call('finalising.standing', { agreement: id })).toMatchObject({ comments: 1 })
    await client.call('finalising.finalise', { agreement: id, skipReview: 'Counsel saw it.' })
    await add('Seen after it went out.', 'audit')
    expect((await list()).open).toBe(2)
  })

  it('are found by their words, until they are deleted', async () => {
    const { client, add, id } = await commented()
    const { id: comment } = await add('The quokka clause again', 'audit')
    const find = async () => (await client.call('search.find', { text: 'quokka' })).hits
    expect(await find()).toMatchObject([{ kind: 'comment', id: comment, agreement: id, title: expect.stringContaining('on clause'), detail: expect.stringContaining('The quokka clause again') }])
    await client.call('comments.remove', { comment })
    expect(await find()).toEqual([])
  })

  it('are told in the history without their words', async () => {
    const folder = temporaryFolder()
    const { client, id, core } = await memo(memoAnswers, folder)
    const { id: comment } = await client.call('comments.add', { agreement: id, clause: 'audit', text: 'The quokka clause' })
    await client.call('comments.edit', { comment, revision: 1, text: 'The quokka clause again' })
    const history = await client.call('history.list', { agreement: id })
    expect(history.rows.filter(({ kind }) => kind === 'comments').map(({ says }) => says)).toEqual([expect.stringMatching(/^Edited a comment on clause \d/), expect.stringMatching(/^Commented on clause \d/)])
    await core.close()
    const db = openForReading(join(folder, 'entente.db'))
    expect(JSON.stringify(listTrail(db, { agreementId: id, limit: 100 }))).not.toContain('quokka')
    closeDatabase(db)
  })

  it('are not in what goes out, whatever its format', async () => {
    const folder = temporaryFolder()
    const printed: string[] = []
    const printPdf = (_job: string, html: string) => {
      printed.push(html)
      return Promise.reject(new Error('there is no printer'))
    }
    const opened = await openCore(startIn(temporaryFolder(), memoTemplates), { printPdf, cancelPrint: () => Promise.resolve() }, { listen: false, waitForLock: 0 })
    if (!opened.ok) throw new Error(opened.problem.says)
    const { client } = visit(opened.core)
    const { id } = await client.call('drafting.draft', { template: 'memo', answers: { ...memoAnswers } })
    const { id: thread } = await client.call('comments.add', { agreement: id, clause: 'audit', text: 'The quokka clause' })
    await client.call('comments.reply', { thread, text: 'A quokka too' })
    const [docx, html] = ['docx', 'html'].map((format) => ({ format: format as 'docx' | 'html', to: { path: join(folder, `out.${format}`) } }))
    await client.call('exporting.export', { agreement: id, outputs: [docx, html].filter((output) => output !== undefined) })
    await client.call('exporting.preview', { agreement: id }).catch(() => null)
    await opened.core.close()
    const parts = execFileSync('unzip', ['-p', join(folder, 'out.docx')], { encoding: 'utf8', maxBuffer: 1e8 })
    expect(printed).toHaveLength(1)
    for (const text of [parts, readFileSync(join(folder, 'out.html'), 'utf8'), printed.join('')]) {
      expect(text).toContain('lets the other read its records')
      expect(text).not.toMatch(/quokka/i)
    }
  })
})

describe('a comment', () => {
  it.each([
    ['says nothing', ' \n\t ', 'comment-empty'],
    ['has 100,000 characters', 'x'.repeat(100_000), 'comment-too-long'],
  ])('that %s is refused with a sentence, and nothing is kept', async (_what, text, code) => {
    const { add, list } = await commented()
    expect(await refusalOf(add(text))).toMatchObject({ code, says: expect.stringMatching(/\.$/), remedy: expect.stringMatching(/\.$/) })
    expect(await list()).toEqual({ threads: [], open: 0 })
  })

  it('as long as it may be is kept, control characters and marks that turn words around are not', async () => {
    const { add, list } = await commented()
    await add('x'.repeat(longestComment))
    await add('a\u0000b\u202Ec\r\nd')
    expect((await list()).threads.map(({ text }) => text)).toEqual(['x'.repeat(longestComment), 'a\uFFFDb\uFFFDc\nd'])
  })

  it('that another window changed meanwhile is refused, and its words stand', async () => {
    const { client, add, list } = await commented()
    const { id } = await add('First')
    await client.call('comments.edit', { comment: id, revision: 1, text: 'Theirs' })
    expect(await refusalOf(client.call('comments.edit', { comment: id, revision: 1, text: 'Mine' }))).toMatchObject({ code: 'comment-changed-meanwhile', remedy: expect.stringContaining('Theirs') })
    expect((await list()).threads[0]).toMatchObject({ text: 'Theirs', revision: 2 })
  })

  it('on a clause that the text does not have is refused', async () => {
    const { add } = await commented()
    expect(await refusalOf(add('x', 'nowhere'))).toMatchObject({ code: 'clause-unknown' })
  })
})
