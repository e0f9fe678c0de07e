import { describe, expect, it } from 'vitest'
import { memo, refusalOf } from './memo.ts'

describe('an element in a clause that was edited by hand', () => {
  it('is confirmed by a person, by name, until the words change again', async () => {
    const { client, edit, answer, check, id } = await memo()
    const state = async (requirement = 'audit') => (await check()).items.find((item) => item.id === requirement)?.state
    const confirm = (requirement: string, confirmed: boolean) => client.call('drafting.confirm', { agreement: id, requirement, confirmed })
    expect(await state()).toEqual({ kind: 'present' })
    expect(await refusalOf(confirm('audit', true))).toMatchObject({ code: 'nothing-to-confirm', says: 'Nobody needs to confirm “Records may be audited”: it is present.' })
    await edit('audit', 'Each party opens its books.')
    expect(await state()).toEqual({ kind: 'confirm' })
    await client.call('organizations.setUp', { organization: { name: 'City of Riverton', type: 'public-body' }, person: { name: 'Sam Okafor' } })
    expect(await confirm('audit', true)).toMatchObject({ present: 2 })
    expect(await state()).toMatchObject({ kind: 'confirmed', by: 'Sam Okafor', at: expect.stringMatching(/^\d{4}-/) })
    // What is elsewhere changes nothing, nor does another way to number.
    await answer({ aim: 'sing' })
    await client.call('houseStyle.set', { numbering: 'section' })
    expect(await state()).toMatchObject({ kind: 'confirmed' })
    await confirm('audit', false)
    expect(await state()).toEqual({ kind: 'confirm' })
    await confirm('audit', true)
    await edit('audit', 'Each party opens some of its books.')
    expect(await state()).toEqual({ kind: 'confirm' })
    await edit('audit', 'N/A')
    expect(await state()).toEqual({ kind: 'missing' })
    expect((await refusalOf(confirm('audit', true))).code).toBe('nothing-to-confirm')
    expect(await client.call('trail.verify', {})).toMatchObject({ intact: true })
  })

  it('follows a field in the edited words: another answer is confirmed anew', async () => {
    const { client, change, answer, check, id } = await memo()
    const field = { kind: 'paragraph', id: 'words', content: [{ kind: 'text', text: 'Our aim: ' }, { kind: 'field', value: 'aim' }] }
    await change({ do: 'edit', clause: 'purpose', heading: null, children: [field] })
    await client.call('drafting.confirm', { agreement: id, requirement: 'purpose', confirmed: true })
    await answer({ aim: 'sing' })
    expect((await check()).items.find((item) => item.id === 'purpose')?.state).toEqual({ kind: 'confirm' })
  })

  it('that the agreement is not asked for cannot be confirmed', async () => {
    const { client, id } = await memo()
    expect(await refusalOf(client.call('drafting.confirm', { agreement: id, requirement: '__proto__', confirmed: true }))).toMatchObject({ code: 'requirement-unknown', remedy: 'The elements that it is asked for are: audit, purpose.' })
  })
})

describe('findings', () => {
  it('come with the report: a blank, and an edited clause whose condition does not hold', async () => {
    const { edit, answer, check } = await memo()
    await answer({ minors: true, aim: null })
    await edit('minors', 'Everybody is screened twice.')
    await answer({ minors: false })
    expect((await check()).findings).toEqual([
      { kind: 'blank-field', question: 'aim', label: 'Aim', clause: 'purpose', place: '1' },
      { kind: 'undecided-clause', clause: 'minors', place: '3', condition: 'minors' },
    ])
  })
})
