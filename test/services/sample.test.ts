import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { agreementStates } from '../../main/domain/agreement.ts'
import { core, sampleCore, temporaryFolder, visit } from '../core/fixture.ts'

describe('the sample data', () => {
  it('is a portfolio of fourteen agreements in every state with nine partners, and its history is intact', async () => {
    const folder = temporaryFolder()
    const { client } = visit(await sampleCore(folder))
    expect(await client.call('sample.fill', {})).toEqual({ agreements: 14 })
    const { agreements } = await client.call('agreements.list', {})
    expect(new Set(agreements.map(({ state }) => state))).toEqual(new Set(agreementStates))
    expect((await client.call('organizations.list', {})).length).toBe(10)
    const today = new Date().toISOString()
    expect(agreements.filter(({ updatedAt }) => updatedAt > today)).toEqual([])
    for (const { id, templateId } of agreements) {
      expect((await client.call('history.verify', { agreement: id })).findings).toEqual([])
      if (templateId !== null) expect((await client.call('drafting.open', { agreement: id })).tree.body.length).toBeGreaterThan(5)
    }
    const [paper] = agreements.filter(({ title }) => title.startsWith('Food distribution'))
    const [file] = await client.call('files.list', { agreement: paper?.id ?? '' })
    expect(file?.mediaType).toBe('application/pdf')
    expect(existsSync(join(folder, file?.name ?? ''))).toBe(false)
  })

  it('has what Home is for: a renewal to decide, one that nobody decided, an open review, an amendment in its family', async () => {
    const { client } = visit(await sampleCore())
    await client.call('sample.fill', {})
    const home = await client.call('home.overview', {})
    expect(home.toDecide.items.map(({ title }) => title)).toEqual(['Food distribution at the East and Canal substations'])
    expect(home.unread.items).toMatchObject([{ title: 'Keys and alarm of the emergency rooms on Canal Street', unread: 1 }])
    expect(home.reviews.items).toMatchObject([{ assignee: 'Sam Petrakis' }])
    const entries = (await client.call('renewals.get', { agreement: home.unread.items[0]?.agreementId ?? '' })).entries
    expect(entries.map(({ entry }) => entry)).toEqual(['undecided'])
    const { agreements } = await client.call('agreements.list', {})
    const job = agreements.find(({ title }) => title.startsWith('Job placement'))
    expect((await client.call('papers.family', { agreement: job?.id ?? '' })).map(({ kind }) => kind)).toEqual([null, 'amendment'])
  })

  it('is made once', async () => {
    const { client } = visit(await sampleCore())
    await client.call('sample.fill', {})
    expect(await client.call('sample.fill', {})).toEqual({ agreements: 14 })
  })

  it('is never made in a folder of a person’s own', async () => {
    const { client } = visit(await core())
    await expect(client.call('sample.fill', {})).rejects.toThrow(/not for sample data/)
    expect((await client.call('agreements.list', {})).total).toBe(0)
  })
})
