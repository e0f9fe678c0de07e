import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { closeDatabase, openForReading } from '../../main/store/database.ts'
import { verifyTrail } from '../../main/store/verify-trail.ts'
import { generatePortfolio } from './portfolio/generate.ts'

const root = new URL('../..', import.meta.url).pathname
/** Salts are secret, so hashes differ. */
const unlike = ['salt', 'payload_hash', 'previous_hash', 'hash', 'agreement_previous_hash', 'agreement_hash', 'applied_at']

/** How the full-text index lies on its pages depends on when it was merged, not on what it finds. */
const laidOutAsItComes = /^search_\w+_(data|idx)$/

describe('the generated portfolio', () => {
  it('has the same rows for the same seed, and others for another', async () => {
    const [one, again, other] = [await portfolio(7), await portfolio(7), await portfolio(8)]
    expect(one.agreement?.length).toBe(30)
    expect(again).toEqual(one)
    expect(other.agreement).not.toEqual(one.agreement)
  })

  it('is one that the app would have written: years, states, parties, texts, a whole trail', async () => {
    const folder = temporaryFolder()
    await generatePortfolio({ folder, root, agreements: 30, seed: 7 })
    const tables = rowsIn(folder)
    const years = new Set(tables.agreement?.map(({ number }) => String(number).slice(4, 8)))
    expect([...years].toSorted()).toEqual(['2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'])
    expect(new Set(tables.agreement?.map(({ state }) => state)).size).toBeGreaterThan(4)
    expect([tables.agreement_party?.length, tables.agreement_text?.length, tables.my_organization?.[0]?.set_up]).toEqual([60, 30, 1])
    const db = openForReading(join(folder, 'entente.db'))
    onTestFinished(() => closeDatabase(db))
    expect(await verifyTrail(db)).toMatchObject({ rows: 32, problems: [] })
  })

  it('gives the first agreement a long text', async () => {
    const folder = temporaryFolder()
    const id = await generatePortfolio({ folder, root, agreements: 2, seed: 7, copies: 3 })
    const [long, short] = (rowsIn(folder).agreement_text ?? []).toSorted((a, b) => Number(b.agreement_id === id) - Number(a.agreement_id === id))
    expect(String(long?.tree).length).toBeGreaterThan(String(short?.tree).length * 2)
  })
})

async function portfolio(seed: number) {
  const folder = temporaryFolder()
  await generatePortfolio({ folder, root, agreements: 30, seed })
  return rowsIn(folder)
}

function rowsIn(folder: string): Record<string, Record<string, unknown>[]> {
  const sqlite = new Sqlite(join(folder, 'entente.db'), { readonly: true })
  try {
    const names = (sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[]).map(({ name }) => name)
    return Object.fromEntries(names.filter((name) => !laidOutAsItComes.test(name)).map((name) => [name, (sqlite.prepare(`SELECT * FROM ${name}`).all() as Record<string, unknown>[]).map(comparable)]))
  } finally {
    sqlite.close()
  }
}

function comparable(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !unlike.includes(column)))
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
