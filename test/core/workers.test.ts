import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { resolve } from '../../main/document/resolve.ts'
import { Workers } from '../../main/core/workers.ts'
import { startIn, temporaryFolder, core, visit, answers } from './fixture.ts'

const open: Workers[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((workers) => workers.close()))
})

function workers(): Workers {
  const made = new Workers(startIn('').worker)
  open.push(made)
  return made
}

const style = { paper: 'letter', font: 'tinos', contents: false, letterhead: null, fontFaceCss: '', marginFontFaceCss: '', organization: '', documentNumber: 'X-1', draft: true, createdAt: '2026-11-22T12:00:00Z' } as const
const paragraphs = (count: number) => resolve({ language: 'en-US', title: [], body: Array.from({ length: count }, (_, n) => ({ kind: 'paragraph', id: `p${n}`, content: [{ kind: 'text', text: `Paragraph ${n}` }] })) }, {}, [])

describe('worker threads', () => {
  it('do a job and keep the thread for the next', async () => {
    const pool = workers()
    for (const count of [1, 2]) {
      const docx = await pool.run('docx', { document: paragraphs(count), style })
      expect(Buffer.from(docx.subarray(0, 2)).toString()).toBe('PK')
    }
  })

  it('bring a failure of the job back, and do the next one', async () => {
    const pool = workers()
    await expect(pool.run('finishPdf', { printed: new Uint8Array([1, 2, 3]), facts: { title: '', language: 'en-US', author: '', subject: '', keywords: [], createdAt: style.createdAt } })).rejects.toThrow()
    await expect(pool.run('docx', { document: paragraphs(1), style })).resolves.toBeInstanceOf(Uint8Array)
  })

  it('end at once when they are cancelled, and the others go on', async () => {
    const pool = workers()
    const cancel = new AbortController()
    const long = pool.run('docx', { document: paragraphs(20_000), style }, { signal: cancel.signal })
    const others = [1, 2, 3, 4].map((count) => pool.run('docx', { document: paragraphs(count), style }))
    cancel.abort()
    await expect(long).rejects.toThrow('This was cancelled.')
    expect(await Promise.all(others)).toHaveLength(4)
  })

  it('are not asked at all when the call was cancelled before', async () => {
    await expect(workers().run('docx', { document: paragraphs(1), style }, { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before')
  })
})

describe('a long call', () => {
  it('reports progress and delays no other call; cancelled, it leaves no file', async () => {
    const folder = temporaryFolder()
    const asked = await core()
    const { client } = visit(asked)
    const { id } = await client.call('drafting.draft', { template: 'letter', answers })
    const heard: string[] = []
    await client.call('exporting.export', { agreement: id, outputs: [{ format: 'docx', to: { path: join(folder, 'a.docx') } }] }, { onProgress: ({ says, done, total }) => heard.push(`${done}/${total} ${says}`) })
    expect(heard).toEqual(['0/3 Putting the text together', '1/3 Making the Word document', '2/3 Saving the files'])

    const cancel = new AbortController()
    const exporting = client.call('exporting.export', { agreement: id, outputs: [{ format: 'docx', to: { path: join(folder, 'b.docx') } }] }, { signal: cancel.signal, onProgress: () => cancel.abort() })
    await expect(exporting).rejects.toThrow('This was cancelled.')
    expect((await client.call('agreements.versions', { agreement: id })).length).toBe(1)
  })
})
