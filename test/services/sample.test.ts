import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { agreementStates } from '../../main/domain/agreement.ts'
import { core, sampleCore, temporaryFolder, visit } from '../core/fixture.ts'

describe('the sample data', () => {
  it('is a portfolio of twelve agreements in every state with nine partners, and its history is intact', async () => {
    const folder = temporaryFolder()
    const { client } = visit(await sampleCore(folder))
    expect(await client.call('sample.fill', {})).toEqual({ agreements: 12 })
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

  it('is made once', async () => {
    const { client } = visit(await sampleCore())
    await client.call('sample.fill', {})
    expect(await client.call('sample.fill', {})).toEqual({ agreements: 12 })
  })

  it('is never made in a folder of a person’s own', async () => {
    const { client } = visit(await core())
    await expect(client.call('sample.fill', {})).rejects.toThrow(/not for sample data/)
    expect((await client.call('agreements.list', {})).total).toBe(0)
  })
})
