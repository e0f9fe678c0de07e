import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { ProblemError } from '../../main/contract/problem.ts'
import { makeReadOnly, smallDisk } from '../files/folders.ts'
import { core, sampleCore, temporaryFolder, visit } from '../core/fixture.ts'

function elsewhere(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-backups-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A data folder with one agreement, a file on it and an own template. */
async function filled() {
  const data = temporaryFolder()
  const open = await core(data)
  const { client, events } = visit(open)
  await client.call('organizations.setUp', { organization: { name: 'City of Riverton', type: 'public-body' }, person: { name: 'Alex Rivera', title: 'Director', email: '' } })
  const { id } = await client.call('drafting.draft', { template: 'letter' })
  const agreement = await client.call('agreements.rename', { agreement: id, title: 'Shared room' })
  const scan = join(elsewhere(), 'scan.txt')
  writeFileSync(scan, 'the signed page')
  const file = await client.call('files.attach', { agreement: agreement.id, from: { path: scan } })
  const own = await client.call('ownTemplates.copy', { template: 'letter', title: 'Our own memo' })
  return { data, open, client, events, agreement, file, own }
}

const codeOf = (asked: Promise<unknown>) => asked.then(() => null, (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)))

it('backs up everything and goes back to it, after it has backed up what was there', async () => {
  const { data, open, client, events, agreement, file, own } = await filled()
  const made = await client.call('backups.make', {})
  expect(made).toMatchObject({ kind: 'made', organization: 'City of Riverton', agreements: 1, files: 1, templates: 1, missing: 0 })
  expect((await client.call('backups.list', {})).backups.map(({ name }) => name)).toEqual([made.name])

  await client.call('agreements.rename', { agreement: agreement.id, title: 'Renamed afterwards' })
  await client.call('files.remove', { file: file.id })
  await client.call('ownTemplates.remove', { template: own.id })
  rmSync(join(data, 'files'), { recursive: true })
  mkdirSync(join(data, 'files'))

  const found = await client.call('backups.read', { backup: { name: made.name } })
  expect(found).toMatchObject({ organization: 'City of Riverton', agreements: 1, files: 1, templates: 1 })
  const restored = await client.call('backups.restore', { backup: { grant: found.grant } })
  expect(events).toContainEqual({ kind: 'restored' })
  expect(await codeOf(client.call('agreements.rename', { agreement: agreement.id, title: 'Too late' }))).toBe('data-being-replaced')
  await open.close()

  const again = visit(await core(data)).client
  expect((await again.call('agreements.list', {})).agreements.map(({ title }) => title)).toEqual(['Shared room'])
  expect(await again.call('files.text', { file: file.id })).toEqual({ text: 'the signed page' })
  expect((await again.call('templates.list', {})).templates.map(({ title }) => title)).toContain('Our own memo')
  expect(await again.call('ownTemplates.removed', {})).toEqual([])
  expect(existsSync(join(data, '.restoring'))).toBe(false)

  const before = await again.call('backups.read', { backup: { path: restored.keptAs } })
  expect(before).toMatchObject({ kind: 'before-restore', agreements: 1 })
})

it('goes back to what was there before a restore', async () => {
  const { data, open, client, agreement } = await filled()
  const made = await client.call('backups.make', {})
  await client.call('agreements.rename', { agreement: agreement.id, title: 'Renamed afterwards' })
  const { keptAs } = await client.call('backups.restore', { backup: { name: made.name } })
  await open.close()
  const second = await core(data)
  await visit(second).client.call('backups.restore', { backup: { path: keptAs } })
  await second.close()
  const { agreements } = await visit(await core(data)).client.call('agreements.list', {})
  expect(agreements.map(({ title }) => title)).toEqual(['Renamed afterwards'])
})

it('is restored into another data folder from a copy elsewhere', async () => {
  const { client } = await filled()
  const to = elsewhere()
  const made = await client.call('backups.make', { to: { path: to } })
  const carried = join(elsewhere(), 'carried')
  cpSync(to, carried, { recursive: true })
  const data = temporaryFolder()
  const other = await core(data)
  await visit(other).client.call('backups.restore', { backup: { path: join(carried, made.name) } })
  await other.close()
  const there = visit(await core(data)).client
  const { agreements } = await there.call('agreements.list', {})
  expect(agreements).toHaveLength(1)
  expect((await there.call('organizations.mine', {})).organization.name).toBe('City of Riverton')
  const [file] = await there.call('files.list', { agreement: agreements[0]?.id ?? '' })
  expect(await there.call('files.text', { file: file?.id ?? '' })).toEqual({ text: 'the signed page' })
})

it('restores a database alone, such as the copy from before an update, and leaves files and templates', async () => {
  const { data, open, client, agreement, own } = await filled()
  const made = await client.call('backups.make', {})
  const copy = join(data, 'backups', 'entente-v15-20261128T065418Z.db')
  cpSync(join(made.path, 'entente.db'), copy)
  expect((await client.call('backups.list', {})).copies).toEqual({ count: 1, newest: '2026-11-28T06:54:18.000Z' })
  await client.call('agreements.rename', { agreement: agreement.id, title: 'Renamed afterwards' })
  expect(await client.call('backups.restore', { backup: { path: copy } })).toMatchObject({ kind: null, agreements: 1 })
  await open.close()
  const again = visit(await core(data)).client
  expect((await again.call('agreements.list', {})).agreements.map(({ title }) => title)).toEqual(['Shared room'])
  expect((await again.call('templates.list', {})).templates.map(({ id }) => id)).toContain(own.id)
})

it('restores a database alone with what is in its journal, and not the one that is in use', async () => {
  const { data, open, client } = await filled()
  const copy = join(elsewhere(), 'entente.db')
  for (const ending of ['', '-wal']) cpSync(join(data, 'entente.db') + ending, copy + ending)
  expect(await codeOf(client.call('backups.restore', { backup: { path: join(data, 'entente.db') } }))).toBe('path-in-data-folder')
  expect(await client.call('backups.restore', { backup: { path: copy } })).toMatchObject({ kind: null, agreements: 1 })
  await open.close()
  const again = visit(await core(data)).client
  expect((await again.call('agreements.list', {})).agreements.map(({ title }) => title)).toEqual(['Shared room'])
})

it.each([
  ['a truncated database', 'backup-damaged', (path: string) => truncateSync(join(path, 'entente.db'), 20_000)],
  ['a changed byte', 'backup-damaged', (path: string) => flip(join(path, 'entente.db'))],
  ['a missing database', 'backup-damaged', (path: string) => rmSync(join(path, 'entente.db'))],
  ['half a manifest', 'backup-damaged', (path: string) => truncateSync(join(path, 'manifest.json'), 100)],
  ['another list of contents', 'backup-damaged', (path: string) => writeFileSync(join(path, 'contents.json'), '{"files":[],"templates":[]}')],
  ['a missing template', 'backup-damaged', (path: string) => rmSync(join(path, 'templates'), { recursive: true })],
  ['a missing stored file', 'backup-damaged', (path: string) => rmSync(join(path, '..', 'entente-files'), { recursive: true })],
  ['a later form', 'backup-newer', (path: string) => writeFileSync(join(path, 'manifest.json'), '{"format":2,"more":true}')],
  ['no manifest', 'backup-foreign', (path: string) => rmSync(join(path, 'manifest.json'))],
  ['nothing', 'backup-unknown', (path: string) => rmSync(path, { recursive: true })],
])('refuses a backup with %s, and touches nothing', async (_what, code, spoil) => {
  const { data, open, client } = await filled()
  const { path } = await client.call('backups.make', {})
  spoil(path)
  expect(await codeOf(client.call('backups.read', { backup: { path } }))).toBe(code)
  expect(await codeOf(client.call('backups.restore', { backup: { path } }))).toBe(code)
  expect((await client.call('agreements.list', {})).agreements).toHaveLength(1)
  await open.close()
  expect(existsSync(join(data, '.restoring'))).toBe(false)
})

function flip(path: string): void {
  const bytes = readFileSync(path)
  bytes[bytes.length - 10] = (bytes.at(-10) ?? 0) ^ 1
  writeFileSync(path, bytes)
}

it('refuses the database of another program, and one of a newer version', async () => {
  const { client } = await filled()
  const folder = elsewhere()
  const foreign = join(folder, 'notes.db')
  writeFileSync(foreign, 'these are notes, not a database of any kind, and long enough to have a header of a hundred bytes in it')
  expect(await codeOf(client.call('backups.read', { backup: { path: foreign } }))).toBe('backup-damaged')
  const made = await client.call('backups.make', { to: { path: folder } })
  const newer = join(folder, 'newer.db')
  const bytes = readFileSync(join(made.path, 'entente.db'))
  bytes.writeUInt32BE(9_999, 60)
  writeFileSync(newer, bytes)
  expect(await codeOf(client.call('backups.read', { backup: { path: newer } }))).toBe('backup-newer')
  bytes.writeUInt32BE(1, 68)
  writeFileSync(newer, bytes)
  expect(await codeOf(client.call('backups.read', { backup: { path: newer } }))).toBe('backup-foreign')
})

it('takes another folder, and says what is wrong with one that cannot be used', async () => {
  const { data, open, client } = await filled()
  const to = elsewhere()
  await client.call('backups.choose', { folder: { path: to } })
  await client.call('backups.make', {})
  expect(await client.call('backups.list', {})).toMatchObject({ folder: to, own: false, trouble: null, backups: [{ agreements: 1 }] })
  expect(await codeOf(client.call('backups.choose', { folder: { path: join(data, 'files') } }))).toBe('backup-folder-is-data')
  expect(await codeOf(client.call('backups.choose', { folder: { path: data } }))).toBe('backup-folder-is-data')
  expect(await codeOf(client.call('backups.choose', { folder: { path: join(to, 'not-there') } }))).toBe('backup-folder-gone')
  rmSync(to, { recursive: true })
  expect(await client.call('backups.list', {})).toMatchObject({ folder: to, backups: [], trouble: { code: 'backup-folder-gone' } })
  expect(await codeOf(client.call('backups.make', {}))).toBe('backup-folder-gone')
  expect(existsSync(to)).toBe(false)
  await client.call('backups.choose', { folder: null })
  expect(await client.call('backups.list', {})).toMatchObject({ folder: join(data, 'backups'), own: true, trouble: null })
  await open.close()
})

it('says that a folder cannot be written to', async () => {
  const { client } = await filled()
  const to = elsewhere()
  makeReadOnly(to)
  expect(await codeOf(client.call('backups.choose', { folder: { path: to } }))).toBe('backup-folder-read-only')
  expect(await codeOf(client.call('backups.make', { to: { path: to } }))).toBe('backup-folder-read-only')
})

it('says that the disk is full, and keeps the backups before', async (context) => {
  const { client } = await filled()
  expect(await codeOf(client.call('backups.make', { to: { path: smallDisk(context, 200) } }))).toBe('backup-disk-full')
})

it('keeps as many as it is told, and no stored file that none of them needs', async () => {
  const { data, client, file } = await filled()
  const to = elsewhere()
  await client.call('backups.choose', { folder: { path: to } })
  await client.call('backups.set', { keep: 2 })
  await client.call('backups.make', {})
  expect(readdirSync(join(to, 'entente-files'))).toContain(file.hash.slice(0, 2))
  rmSync(join(data, 'files', file.hash.slice(0, 2)), { recursive: true })
  await client.call('files.remove', { file: file.id })
  for (let made = 0; made < 2; made += 1) await client.call('backups.make', {})
  expect((await client.call('backups.list', {})).backups).toHaveLength(2)
  expect(existsSync(join(to, 'entente-files', file.hash.slice(0, 2), file.hash.slice(2)))).toBe(false)
})

it('says how many stored files the data folder had lost already', async () => {
  const { data, client, file } = await filled()
  rmSync(join(data, 'files', file.hash.slice(0, 2)), { recursive: true })
  expect(await client.call('backups.make', {})).toMatchObject({ files: 0, missing: 1 })
})

it('leaves nothing when it is stopped, and makes the next one', async () => {
  const { data, client } = await filled()
  const stop = new AbortController()
  const stopped = client.call('backups.make', {}, { signal: stop.signal, onProgress: () => stop.abort() })
  expect(await codeOf(stopped)).toBe('cancelled')
  const names = () => readdirSync(join(data, 'backups')).filter((name) => name !== 'entente-files')
  expect(names()).toEqual([])
  const made = await client.call('backups.make', {})
  expect(names()).toEqual([basename(made.path)])
})

it('neither backs up nor replaces sample data', async () => {
  const { client } = visit(await sampleCore())
  expect(await codeOf(client.call('backups.make', {}))).toBe('sample-not-backed-up')
})
