import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { methods, type MethodName } from '../../main/contract/index.ts'
import { ProblemError } from '../../main/contract/problem.ts'
import { answers, core, temporaryFolder, visit } from './fixture.ts'

async function refusal(asked: Promise<unknown>) {
  const error = await asked.then(() => null, (reason: unknown) => reason)
  if (!(error instanceof ProblemError)) throw new Error(`Not refused: ${String(error)}`)
  return error.problem
}

describe('the door of core', () => {
  it.each(Object.keys(methods) as MethodName[])('%s refuses input of the wrong form and says in what', async (method) => {
    const { client } = visit(await core())
    for (const input of [null, 'text', 7, [], { surprise: true }]) {
      const problem = await refusal(client.call(method, input as never))
      expect(problem.code).toBe('wrong-input')
      expect(problem.says).toContain(method)
    }
  })

  it.each(['', 'constructor', '__proto__', 'agreements.destroy', 'toString'])('there is no method “%s”', async (name) => {
    const { client } = visit(await core())
    expect((await refusal(client.call(name as MethodName, {} as never))).code).toBe('no-such-method')
  })

  it('stands 10,000 random messages, and answers the next call', async () => {
    const { client, post } = visit(await core(), 'window')
    const frame = fc.record({ t: fc.constantFrom('q', 's', 'x'), m: fc.constantFrom('call', 'cancel', 'hello', 'constructor', 'x'), a: fc.array(fc.anything(), { maxLength: 4 }), i: fc.string() }, { requiredKeys: [] })
    for (const message of fc.sample(fc.oneof(fc.anything({ withBigInt: true, withDate: true, withMap: true }), frame), { numRuns: 10_000, seed: 2026 })) post(message)
    expect(await client.call('agreements.list', {})).toEqual({ total: 0, agreements: [] })
  })

  it('stands 500 random inputs to known methods without an unexpected failure', async () => {
    const folder = temporaryFolder()
    const { client } = visit(await core(folder), 'window')
    const name = fc.constantFrom(...(Object.keys(methods) as MethodName[]))
    const input = fc.oneof(
      fc.anything(),
      fc.record({ agreement: fc.string(), template: fc.constantFrom('letter', 'x'), answers: fc.dictionary(fc.constantFrom('purpose', 'start', 'first_party', '__proto__', 'x'), fc.anything()), changes: fc.object(), title: fc.string() }, { requiredKeys: [] }),
    )
    for (const [method, given] of fc.sample(fc.tuple(name, input), { numRuns: 500, seed: 7 })) {
      const problem = await client.call(method, given as never).then(() => null, (error: unknown) => (error as ProblemError).problem)
      expect(problem?.code, `${method} ${JSON.stringify(given)}`).not.toBe('unexpected')
    }
  })

  it.each<[string, MethodName, object]>([
    ['an agreement that is not there', 'drafting.change', { revision: 1, change: { do: 'remove', clause: 'purpose' } }],
    ['an agreement that is not there', 'drafting.original', { clause: 'purpose' }],
    ['an agreement that is not there', 'drafting.confirm', { requirement: 'purpose', confirmed: true }],
    ['an agreement that is not there', 'drafting.draftCompanion', { companion: 'x' }],
    ['an agreement that is not there', 'finalising.standing', {}],
    ['an agreement that is not there', 'finalising.finalise', { skipReview: 'why not' }],
    ['an agreement that is not there', 'finalising.reopen', { reason: 'why not' }],
  ])('%s: %s says so', async (_what, method, input) => {
    const { client } = visit(await core(), 'window')
    for (const agreement of ['NDA-1999-001', '__proto__', '../../etc/passwd', "x' OR 1=1 --"]) expect((await refusal(client.call(method, { agreement, ...input } as never))).code).toBe('agreement-unknown')
  })

  it.each<[MethodName, object]>([
    ['drafting.change', { revision: 0, change: { do: 'remove', clause: 'purpose' } }],
    ['drafting.change', { revision: 1, change: { do: 'explode', clause: 'purpose' } }],
    ['drafting.change', { revision: 1, change: { do: 'edit', clause: 'purpose', heading: null, children: Array.from({ length: 100_001 }, () => 0) } }],
    ['drafting.change', { revision: 1, change: { do: 'move', clause: 'purpose', parent: null, index: -1 } }],
    ['drafting.confirm', { requirement: 'purpose', confirmed: 'yes' }],
    ['drafting.draftCompanion', { companion: '' }],
    ['finalising.finalise', { skipReview: 'fine', overrides: Array.from({ length: 201 }, () => ({ requirement: 'x', reason: 'fine' })) }],
    ['finalising.reopen', { reason: '\u0000 \n' }],
  ])('%s refuses %j', async (method, input) => {
    const { client } = visit(await core(), 'window')
    const { id } = await client.call('drafting.draft', { template: 'letter', answers })
    expect((await refusal(client.call(method, { agreement: id, ...input } as never))).code).toBe('wrong-input')
  })

  it.each([
    ['finalising.finalise', { skipReview: 'x'.repeat(5_000) }, 'skipReview', '1,000', '5,000'],
    ['drafting.change', { revision: 1, change: { do: 'remove', clause: 'x'.repeat(201) } }, 'change.clause', '200', '201'],
    ['agreements.rename', { title: `  ${'Name '.repeat(600)}` }, 'title', '300', '2,999'],
  ] as const)('%s says how long a text may be, and how long it is', async (method, input, at, most, length) => {
    const { client } = visit(await core(), 'window')
    const { id } = await client.call('drafting.draft', { template: 'letter', answers })
    expect(await refusal(client.call(method, { agreement: id, ...input } as never))).toMatchObject({ code: 'too-long', says: `“${at}” is too long: at most ${most} characters are kept; this has ${length}.` })
  })

  it('keeps a text whose spaces alone are beyond the limit', async () => {
    const { client } = visit(await core(), 'window')
    const { id } = await client.call('drafting.draft', { template: 'letter', answers })
    await client.call('agreements.rename', { agreement: id, title: `${' '.repeat(3_000)}Short` })
    expect((await client.call('agreements.get', { agreement: id })).title).toBe('Short')
  })

  it('stands 300 random changes by hand without an unexpected failure, and the text can still be opened', async () => {
    const { client } = visit(await core(), 'window')
    const { id } = await client.call('drafting.draft', { template: 'letter', answers })
    const clause = fc.constantFrom('purpose', 'urgency', 'closing', 'own', '__proto__', 'constructor', 'x~1', '')
    const text = fc.oneof(fc.string(), fc.constantFrom('<script>alert(1)</script>', '\u202eevil', '{{purpose}}', '\ud800', '\u0000'))
    const inline = fc.oneof(fc.record({ kind: fc.constant('text'), text }), fc.record({ kind: fc.constant('field'), value: text }), fc.record({ kind: fc.constant('reference'), target: clause }), fc.anything())
    const block = fc.oneof({ weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('paragraph', 'clause', 'table'), id: fc.string(), content: fc.array(inline, { maxLength: 3 }) }) }, fc.anything())
    const place = { parent: fc.option(clause), index: fc.integer({ min: 0, max: 9 }) }
    const words = { heading: fc.option(fc.array(inline, { maxLength: 2 })), children: fc.array(block, { maxLength: 3 }) }
    const change = fc.oneof(
      fc.record({ do: fc.constant('edit'), clause, ...words }),
      fc.record({ do: fc.constant('add'), clause, ...place, ...words }),
      fc.record({ do: fc.constantFrom('remove', 'put-back', 'restore'), clause }),
      fc.record({ do: fc.constant('decide'), clause, keep: fc.boolean() }),
      fc.record({ do: fc.constant('move'), clause, ...place }),
    )
    for (const given of fc.sample(change, { numRuns: 300, seed: 11 })) {
      const { revision } = await client.call('drafting.open', { agreement: id })
      const problem = await client.call('drafting.change', { agreement: id, revision, change: given as never }).then(() => null, (error: unknown) => (error as ProblemError).problem)
      expect(problem?.code, JSON.stringify(given)).not.toBe('unexpected')
    }
    expect(await client.call('drafting.check', { agreement: id })).toMatchObject({ required: 1 })
  })

  it('turns a failure nobody expected into a sentence, and keeps the stack in the log', async () => {
    const folder = temporaryFolder()
    const broken = await core()
    const { client } = visit(broken)
    const drafted = await client.call('drafting.draft', { template: 'letter', answers })
    const problem = await refusal(client.call('exporting.export', { agreement: drafted.id, outputs: [{ format: 'pdf', to: { path: join(folder, 'a.pdf') } }] }))
    expect(problem).toMatchObject({ code: 'printing-failed', says: 'The PDF could not be printed: there is no printer.' })
  })

  it('does not let a window name a path', async () => {
    const folder = temporaryFolder()
    const open = await core()
    const { client } = visit(open, 'window')
    const { id } = await client.call('drafting.draft', { template: 'letter' })
    const to = (place: { path: string } | { grant: string }) => client.call('exporting.export', { agreement: id, outputs: [{ format: 'html', to: place }] })
    expect((await refusal(to({ path: join(folder, 'a.html') }))).code).toBe('path-not-allowed')
    expect((await refusal(to({ grant: 'guessed' }))).code).toBe('grant-unknown')
    const path = join(folder, 'chosen.html')
    await to({ grant: open.grants.allow(path, 'html') })
    expect(readFileSync(path, 'utf8')).toContain('Letter of understanding')
  })
})
