import { describe, expect, it } from 'vitest'
import { listTrail } from '../../main/store/trail.ts'
import { openForReading, closeDatabase } from '../../main/store/database.ts'
import { join } from 'node:path'
import { resolve } from '../../main/document/resolve.ts'
import { memo, memoAnswers, refusalOf } from './memo.ts'

const paragraph = (text: string) => ({ kind: 'paragraph', id: 'own-words', content: [{ kind: 'text', text }] })

describe('a change by hand', () => {
  it('is kept, told to the windows, and leaves the original to be read', async () => {
    const { client, edit, open, id, events } = await memo()
    events.splice(0)
    const { revision, tree } = await edit('audit', 'Each party opens its books.')
    expect(revision).toBe(2)
    expect((await open()).tree).toEqual(tree)
    expect(JSON.stringify(tree)).toContain('opens its books')
    expect(events).toContainEqual({ kind: 'agreement-changed', agreement: id })
    const original = await client.call('drafting.original', { agreement: id, clause: 'audit' })
    expect(JSON.stringify(original)).toContain('lets the other read its records')
    await client.call('drafting.change', { agreement: id, revision, change: { do: 'restore', clause: 'audit' } })
    expect(JSON.stringify((await open()).tree)).not.toContain('opens its books')
  })

  it('of one copy of a repeated clause is one of the clause, for every item', async () => {
    const { client, change, open, id } = await memo({ ...memoAnswers, minors: true })
    await change({ do: 'edit', clause: 'report~partner', heading: null, children: [paragraph('Our words.')] })
    const { tree, answers, questions } = await open()
    const copies = resolve(tree, answers, questions).body.filter((block) => block.id.startsWith('report~'))
    expect(copies).toMatchObject(['report~agency', 'report~partner'].map((copy) => ({ id: copy, edited: true, children: [{ content: [{ text: 'Our words.' }] }] })))
    expect(await client.call('drafting.original', { agreement: id, clause: 'report~agency' })).toMatchObject({ id: 'report' })
    expect((await refusalOf(change({ do: 'move', clause: 'report~agency', parent: null, index: 0 }))).code).toBe('clause-in-repetition')
    expect((await refusalOf(change({ do: 'add', clause: 'own~1', parent: null, index: 0, heading: null, children: [paragraph('x')] }))).code).toBe('id-taken')
  })

  it('that decided on a clause is taken back, and the clause asks again: once, also where it is repeated', async () => {
    const { change, edit, check, answer, open } = await memo({ ...memoAnswers, minors: true })
    await edit('minors', 'We screen everybody.')
    await change({ do: 'edit', clause: 'report', heading: null, children: [paragraph('Our words.')] })
    await answer({ minors: false })
    const undecided = async () => (await check()).findings.flatMap((finding) => (finding.kind === 'undecided-clause' ? [finding] : []))
    const asked = await undecided()
    expect(asked).toMatchObject([{ clause: 'minors', condition: 'minors' }, { clause: 'report~agency', condition: 'minors' }])
    const before = await open()
    for (const { clause } of asked) await change({ do: 'decide', clause, keep: true })
    expect(await undecided()).toEqual([])
    for (const { clause } of asked) await change({ do: 'decide', clause, keep: null })
    expect(await undecided()).toEqual(asked)
    expect((await open()).tree).toEqual(before.tree)
  })

  it('of a clause that a person added has no original, and one that is not there is a problem', async () => {
    const { client, change, id } = await memo()
    await change({ do: 'add', clause: 'own', parent: null, index: 0, heading: null, children: [paragraph('We add this.')] })
    expect(await client.call('drafting.original', { agreement: id, clause: 'own' })).toBeNull()
    expect((await refusalOf(client.call('drafting.original', { agreement: id, clause: 'nowhere' }))).code).toBe('clause-unknown')
    expect(await refusalOf(change({ do: 'restore', clause: 'own' }))).toMatchObject({ code: 'clause-without-original', remedy: expect.stringMatching(/./) })
  })

  it('on another revision than the stored one is refused, and nothing is lost', async () => {
    const { client, edit, open, id } = await memo()
    await edit('audit', 'First.')
    const change = { do: 'remove', clause: 'audit' } as const
    expect(await refusalOf(client.call('drafting.change', { agreement: id, revision: 1, change }))).toMatchObject({ code: 'text-changed-meanwhile' })
    expect(JSON.stringify((await open()).tree)).toContain('First.')
  })

  it('of several clauses is one: all of them, or none when one is refused', async () => {
    const { client, open, id } = await memo()
    const reworded = (clause: string) => ({ do: 'edit' as const, clause, heading: null, children: [{ ...paragraph('One for all.'), id: `${clause}-own` }] })
    const refused = client.call('drafting.changeAll', { agreement: id, revision: 1, changes: [reworded('audit'), reworded('nowhere')] })
    expect(await refusalOf(refused)).toMatchObject({ code: 'clause-unknown' })
    expect(await open()).toMatchObject({ revision: 1 })
    expect(JSON.stringify((await open()).tree)).not.toContain('One for all.')
    const { revision, tree } = await client.call('drafting.changeAll', { agreement: id, revision: 1, changes: [reworded('audit'), reworded('purpose')] })
    expect(revision).toBe(2)
    expect(JSON.stringify(tree).split('One for all.')).toHaveLength(3)
  })

  it.each([
    ['a clause that is not there', { do: 'remove', clause: 'nowhere' }, 'clause-unknown'],
    ['no words at all', { do: 'edit', clause: 'purpose', heading: null, children: [] }, 'clause-empty'],
    ['blocks that are none', { do: 'edit', clause: 'purpose', heading: null, children: [{ kind: 'script', text: 'x' }] }, 'content-wrong'],
    ['numbers for words', { do: 'edit', clause: 'purpose', heading: [7], children: [null] }, 'content-wrong'],
    ['a place within itself', { do: 'move', clause: 'records', parent: 'audit', index: 0 }, 'clause-into-itself'],
    ['an id that is taken', { do: 'add', clause: 'purpose', parent: null, index: 0, heading: null, children: [paragraph('x')] }, 'id-taken'],
  ])('with %s is refused with a sentence, and nothing is kept', async (_what, change, code) => {
    const memorandum = await memo()
    expect(await refusalOf(memorandum.change(change))).toMatchObject({ code, remedy: expect.stringMatching(/\.$/) })
    expect((await memorandum.open()).revision).toBe(1)
  })

  it('with a text too large to be read again is refused', { timeout: 60_000 }, async () => {
    const { change, open } = await memo()
    let deep: object = paragraph('deep')
    for (let level = 0; level < 200; level += 1) deep = { kind: 'list', id: `l${level}`, ordered: false, items: [{ children: [deep] }] }
    expect((await refusalOf(change({ do: 'edit', clause: 'purpose', heading: null, children: [deep] }))).code).toBe('content-wrong')
    expect((await open()).revision).toBe(1)
  })
})

describe('the trail of changes by hand', () => {
  const told = (folder: string, agreementId: string) => {
    const db = openForReading(join(folder, 'entente.db'))
    const rows = listTrail(db, { agreementId, limit: 100 }).toReversed().filter(({ action }) => action === 'agreement.clause-changed')
    closeDatabase(db)
    return rows.map(({ payload }) => payload as { clause: string; says: string[]; from: { standing: { text: string } }; to: { standing: { text: string } } })
  }

  it('has one row for each clause and session, in plain words, with the words before and after', async () => {
    const { edit, change, core, folder, id } = await memo()
    await edit('audit', 'One.')
    await edit('audit', 'Two.')
    await change({ do: 'move', clause: 'audit', parent: null, index: 0 })
    await change({ do: 'remove', clause: 'purpose' })
    await core.close()
    const rows = told(folder, id)
    expect(rows.map(({ clause, says }) => [clause, says])).toEqual([
      ['audit', ['The words of “Audit” were changed by hand.', '“Audit” was moved.']],
      ['purpose', ['“Purpose” was taken out by hand.']],
    ])
    expect(rows[0]?.from.standing.text).toBe('Each party lets the other read its records.')
    expect(rows[0]?.to.standing.text).toBe('Two.')
  })

  it('has no row for what was put back', async () => {
    const { edit, change, core, folder, id } = await memo()
    await edit('audit', 'One.')
    await change({ do: 'restore', clause: 'audit' })
    await change({ do: 'remove', clause: 'purpose' })
    await change({ do: 'put-back', clause: 'purpose' })
    await core.close()
    expect(told(folder, id)).toEqual([])
  })
})
