import { execFileSync, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chain, hashPayload, trailGenesis, type TrailRow } from '../../main/domain/trail.ts'
import { TrailCheck, type TrailProblem } from '../../main/domain/trail-check.ts'
import { closeDatabase, openForReading } from '../../main/store/database.ts'
import { all, build, transaction, type Database } from '../../main/store/run.ts'
import { sha256 } from '../../main/store/sha256.ts'
import { appendTrail, eraseTrailPayload, trailColumns, trailHead } from '../../main/store/trail.ts'
import { verifyTrail } from '../../main/store/verify-trail.ts'
import { at, freshDatabase, kept, place, raw, type Place } from './fixture.ts'

/** Twelve rows: of two agreements in turn, and every third of none. */
function trailOf(where: Place, count = 12): Database {
  const db = freshDatabase(where)
  transaction(db, () => {
    for (const id of ['a1', 'a2']) kept(db, id)
    for (let number = 1; number <= count; number += 1) append(db, number)
  })
  return db
}

function append(db: Database, number: number): void {
  appendTrail(db, { at, actorId: 'ann', agreementId: [null, 'a1', 'a2'][number % 3] ?? null, action: 'agreement.changed', payload: { number } })
}

async function problemsAfter(tamper: string): Promise<readonly TrailProblem[]> {
  const where = place()
  const db = trailOf(where)
  raw(where.path, (sqlite) => sqlite.exec(`PRAGMA foreign_keys = OFF; ${tamper}`))
  return (await verifyTrail(db)).problems
}

const problem = (kind: TrailProblem['kind'], seq: number, through = seq): TrailProblem => ({ kind, seq, through })

describe('a trail', () => {
  test('that nobody touched is sound', async () => {
    const db = trailOf(place())
    expect(await verifyTrail(db)).toEqual({ rows: 12, problems: [], erased: [] })
    expect(await verifyTrail(freshDatabase())).toEqual({ rows: 0, problems: [], erased: [] })
  })

  const tampered: Record<string, [string, TrailProblem[]]> = {
    'a time changed': ["UPDATE trail SET at = '2020-01-01T00:00:00Z' WHERE seq = 5", [problem('row-changed', 5)]],
    'an actor renamed': ["UPDATE trail SET actor_name = 'Bob' WHERE seq = 1", [problem('row-changed', 1)]],
    'an actor exchanged': ["UPDATE trail SET actor_id = 'bob' WHERE seq = 12", [problem('row-changed', 12)]],
    'an action changed': ["UPDATE trail SET action = 'agreement.signed' WHERE seq IN (3, 7)", [problem('row-changed', 3), problem('row-changed', 7)]],
    'an agreement exchanged': ["UPDATE trail SET agreement_id = 'a2' WHERE seq = 4", [problem('row-changed', 4)]],
    'an agreement taken away': ['UPDATE trail SET agreement_id = NULL WHERE seq = 4', [problem('row-changed', 4)]],
    'a payload changed': [`UPDATE trail SET payload = '{"number":99}' WHERE seq = 6`, [problem('payload-changed', 6)]],
    'a salt changed': ["UPDATE trail SET salt = 'aa' WHERE seq = 6", [problem('payload-changed', 6)]],
    'half a payload erased': ['UPDATE trail SET salt = NULL WHERE seq = 6', [problem('payload-changed', 6)]],
    'a payload erased in secret': ['UPDATE trail SET payload = NULL, salt = NULL WHERE seq = 6', [problem('erased-unrecorded', 6)]],
    'a hash changed': ["UPDATE trail SET hash = 'x' WHERE seq = 5", [problem('row-changed', 5)]],
    'a hash before changed': ["UPDATE trail SET previous_hash = 'x' WHERE seq = 5", [problem('row-changed', 5)]],
    'a hash of the agreement changed': ["UPDATE trail SET agreement_hash = 'x' WHERE seq = 5", [problem('row-changed', 5)]],
    'a row deleted': ['DELETE FROM trail WHERE seq = 5', [problem('row-missing', 5)]],
    'the first rows deleted': ['DELETE FROM trail WHERE seq < 4', [problem('row-missing', 1, 3)]],
    'the last rows deleted': ['DELETE FROM trail WHERE seq > 9', [problem('row-missing', 10, 12)]],
    'all rows deleted': ['DELETE FROM trail', [problem('row-missing', 1, 12)]],
    'a row deleted and the gap closed': [
      'DELETE FROM trail WHERE seq = 5; UPDATE trail SET seq = seq - 1 WHERE seq > 5',
      [...[5, 6, 7, 8, 9, 10, 11].map((seq) => problem('row-moved', seq)), problem('row-missing', 12)],
    ],
    'two rows exchanged': ['UPDATE trail SET seq = 100 WHERE seq = 4; UPDATE trail SET seq = 4 WHERE seq = 9; UPDATE trail SET seq = 9 WHERE seq = 100', [problem('row-moved', 4), problem('row-moved', 9)]],
    'a row copied to the end': [
      'INSERT INTO trail SELECT 13, at, actor_id, actor_name, agreement_id, action, payload, salt, payload_hash, previous_hash, hash, agreement_previous_hash, agreement_hash FROM trail WHERE seq = 2',
      [problem('row-inserted', 13)],
    ],
    'a row set before the first': ['INSERT INTO trail SELECT 0, at, actor_id, actor_name, agreement_id, action, payload, salt, payload_hash, previous_hash, hash, agreement_previous_hash, agreement_hash FROM trail WHERE seq = 2', [problem('row-inserted', 0)]],
    'the head set back': ["UPDATE trail_head SET seq = 10, hash = (SELECT hash FROM trail WHERE seq = 10)", [problem('row-inserted', 11, 12)]],
  }
  for (const [name, [tamper, problems]] of Object.entries(tampered)) {
    test(`with ${name} says so of those rows, and of no others`, async () => {
      expect(await problemsAfter(tamper)).toEqual(problems)
    })
  }

  test('rewritten by someone who knows the rule shows where the rewriting meets the rest', async () => {
    const where = place()
    const db = trailOf(where)
    rewrite(where, [5])
    expect((await verifyTrail(db)).problems).toEqual([problem('chain-broken', 5, 6), problem('agreement-chain-broken', 5, 8)])
  })

  test('rewritten to the end, but not in its agreements, shows there', async () => {
    const where = place()
    const db = trailOf(where)
    rewrite(where, [5, 6, 7, 8, 9, 10, 11, 12], { agreements: false, head: true })
    expect((await verifyTrail(db)).problems.map(({ kind }) => kind)).toContain('row-changed')
  })

  test('rewritten to the end, head and all, shows only against a head that was kept outside', async () => {
    const where = place()
    const db = trailOf(where)
    const knownHead = trailHead(db)
    append(db, 13)
    rewrite(where, [5, 6, 7, 8, 9, 10, 11, 12, 13], { head: true })
    expect((await verifyTrail(db)).problems).toEqual([])
    expect((await verifyTrail(db, { knownHead })).problems).toEqual([problem('head-differs', 12)])
  })

  test('cut off, head and all, shows only against a head that was kept outside', async () => {
    const where = place()
    const db = trailOf(where)
    const knownHead = trailHead(db)
    raw(where.path, (sqlite) => sqlite.exec('DELETE FROM trail WHERE seq > 9; UPDATE trail_head SET seq = 9, hash = (SELECT hash FROM trail WHERE seq = 9)'))
    expect((await verifyTrail(db)).problems).toEqual([])
    expect((await verifyTrail(db, { knownHead })).problems).toEqual([problem('row-missing', 10, 12)])
  })
})

describe('the sqlite3 program', () => {
  test.for<[string, TrailProblem]>([
    ["UPDATE trail SET action = 'agreement.approved' WHERE seq = 3;", problem('row-changed', 3)],
    ['DELETE FROM trail WHERE seq = 8;', problem('row-missing', 8)],
    [`UPDATE trail SET payload = '{"number":0}' WHERE seq = 10;`, problem('payload-changed', 10)],
  ])('cannot do %s unseen', async ([tamper, found], { skip }) => {
    if (spawnSync('sqlite3', ['--version']).error !== undefined) skip('The sqlite3 program is not installed.')
    const where = place()
    closeDatabase(trailOf(where))
    execFileSync('sqlite3', [where.path, tamper])
    const reader = openForReading(where.path)
    expect((await verifyTrail(reader)).problems).toEqual([found])
    closeDatabase(reader)
  })
})

describe('verifying', () => {
  test('lets other work go on, tells how far it is, and can be stopped', async () => {
    const db = trailOf(place(), 3500)
    const progress: [number, number][] = []
    const stop = new AbortController()
    const verified = verifyTrail(db, { onProgress: (checked, total) => progress.push([checked, total]) })
    append(db, 1)
    expect((await verified).rows).toBe(3500)
    expect(progress).toEqual([[1000, 3500], [2000, 3500], [3000, 3500], [3500, 3500]])
    const stopped = verifyTrail(db, { signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) })
    await expect(stopped).rejects.toThrow('enough')
  })

  test('knows of an erasure that is recorded while it is at work', async () => {
    const db = trailOf(place(), 1500)
    let erased = false
    const report = await verifyTrail(db, { onProgress: () => (erased ||= eraseTrailPayload(db, 1400, { at, actorId: 'ann' })) })
    expect(report).toEqual({ rows: 1500, problems: [], erased: [1400] })
  })
})

test('whatever single thing is changed in whatever row, that row is named', () => {
  const db = trailOf(place(), 9)
  const sound = all(db, build.selectFrom('trail').select(trailColumns).orderBy('seq')) as TrailRow[]
  const head = trailHead(db)
  const problems = (rows: readonly TrailRow[]) => {
    const check = new TrailCheck(sha256, [head])
    for (const row of rows) check.next(row)
    return check.report().problems
  }
  expect(problems(sound)).toEqual([])
  const column = fc.constantFrom(...(Object.keys(sound[0] ?? {}) as (keyof TrailRow)[]).filter((name) => name !== 'seq'))
  fc.assert(
    fc.property(fc.nat(8), column, fc.option(fc.string()), (index, name, value) => {
      const changed = sound.map((row, at) => (at === index ? { ...row, [name]: value } : row)) as TrailRow[]
      fc.pre(changed[index]?.[name] !== sound[index]?.[name])
      expect(new Set(problems(changed).map(({ seq }) => seq))).toEqual(new Set([index + 1]))
    }),
    { numRuns: 400 },
  )
  fc.assert(
    fc.property(fc.nat(8), fc.nat(8), (one, other) => {
      fc.pre(one !== other)
      const swapped = sound.map((row) => ({ ...row, seq: row.seq === one + 1 ? other + 1 : row.seq === other + 1 ? one + 1 : row.seq })).toSorted((a, b) => a.seq - b.seq)
      expect(problems(swapped).filter(({ kind }) => kind === 'row-moved').map(({ seq }) => seq)).toEqual([one + 1, other + 1].toSorted((a, b) => a - b))
    }),
  )
})

/** Changes the action of row 5 and gives these rows the hashes that the rule asks for then, as a program that knows it would. */
function rewrite(where: Place, seqs: readonly number[], also: { agreements?: boolean; head?: boolean } = {}): void {
  raw(where.path, (sqlite) => {
    const columns = trailColumns.join(', ')
    for (const seq of seqs) {
      const row = sqlite.prepare(`SELECT ${columns} FROM trail WHERE seq = ?`).get(seq) as TrailRow
      const before = sqlite.prepare('SELECT hash FROM trail WHERE seq = ?').get(seq - 1) as { hash: string }
      const inAgreement = sqlite.prepare('SELECT agreement_hash AS hash FROM trail WHERE agreement_id = ? AND seq < ? ORDER BY seq DESC').get(row.agreementId, seq) as { hash: string } | undefined
      const facts = { ...row, action: seq === 5 ? 'forged' : row.action, payloadHash: hashPayload(sha256, row.salt ?? '', row.payload ?? '') }
      const hashes = chain(sha256, facts, before.hash, inAgreement?.hash ?? trailGenesis)
      sqlite.prepare('UPDATE trail SET action = ?, previous_hash = ?, hash = ? WHERE seq = ?').run(facts.action, hashes.previousHash, hashes.hash, seq)
      if (also.agreements !== false) sqlite.prepare('UPDATE trail SET agreement_previous_hash = ?, agreement_hash = ? WHERE seq = ?').run(hashes.agreementPreviousHash, hashes.agreementHash, seq)
    }
    if (also.head === true) sqlite.exec('UPDATE trail_head SET seq = (SELECT max(seq) FROM trail), hash = (SELECT hash FROM trail ORDER BY seq DESC LIMIT 1)')
  })
}
