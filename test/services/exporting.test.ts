import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answers, core, fixtureTemplates, temporaryFolder, visit } from '../core/fixture.ts'

async function drafted() {
  const folder = temporaryFolder()
  const { client } = visit(await core())
  const { id, number } = await client.call('drafting.draft', { template: 'letter', answers })
  const html = (name: string) => client.call('exporting.export', { agreement: id, outputs: [{ format: 'html', to: { path: join(folder, name) } }] })
  return { folder, client, id, number, html }
}

describe('an export', () => {
  it('writes what the answers say, and keeps the version that went out', async () => {
    const { folder, client, id, number, html } = await drafted()
    const first = await html('a.html')
    expect(first).toMatchObject({ version: 1, files: [{ format: 'html', path: join(folder, 'a.html') }] })
    const text = readFileSync(join(folder, 'a.html'), 'utf8')
    expect(text).toContain('City of Riverton')
    expect(text).toContain('July 1, 2027')
    expect(text).not.toContain('The parties act at once')
    expect((await html('b.html')).version).toBe(1)
    await client.call('drafting.answer', { agreement: number, changes: { urgent: true } })
    expect((await html('c.html')).version).toBe(2)
    expect(readFileSync(join(folder, 'c.html'), 'utf8')).toContain('The parties act at once')
    expect((await client.call('agreements.versions', { agreement: id })).map((version) => version.number)).toEqual([1, 2])
  })

  it('asks nothing of the network', async () => {
    const { folder, html } = await drafted()
    await html('a.html')
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).not.toMatch(/https?:|<script/)
  })
})

describe('a draft', () => {
  it('does not change when the template and the library do: its sources were kept', async () => {
    const [folder, templates] = [temporaryFolder(), temporaryFolder()]
    cpSync(fixtureTemplates, templates, { recursive: true })
    const first = await core(folder, templates)
    const { id } = await visit(first).client.call('drafting.draft', { template: 'letter', answers })
    const before = await visit(first).client.call('drafting.open', { agreement: id })
    await first.close()

    for (const file of ['letter/template.md', '_library/closing.md']) {
      const path = join(templates, file)
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('purpose is met', 'time has come').replace('want to', 'shall').replace('label: Purpose', 'label: Aim').replace('version: 1.0.0', 'version: 2.0.0'))
    }
    const { client } = visit(await core(folder, templates))
    expect(await client.call('drafting.open', { agreement: id })).toEqual(before)
    const { id: later } = await client.call('drafting.draft', { template: 'letter', answers })
    expect(JSON.stringify(await client.call('drafting.open', { agreement: later }))).toContain('time has come')
  })
})

describe('a title', () => {
  it('is changed, and changing it to the same is nothing', async () => {
    const { client, id } = await drafted()
    await client.call('agreements.rename', { agreement: id, title: 'Winter letter' })
    await client.call('agreements.rename', { agreement: id, title: 'Winter letter' })
    expect(await client.call('agreements.get', { agreement: id })).toMatchObject({ title: 'Winter letter' })
    expect(await client.call('trail.verify', {})).toMatchObject({ rows: 3, intact: true })
  })
})
