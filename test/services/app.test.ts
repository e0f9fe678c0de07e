import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { core, temporaryFolder, visit } from '../core/fixture.ts'

it('names the folder of backups and what is in it, also before there is any', async () => {
  const folder = temporaryFolder()
  const { client } = visit(await core(folder))
  expect(await client.call('app.backups', {})).toEqual({ folder: join(folder, 'backups'), count: 0, newest: null })
  writeFileSync(join(folder, 'backups', 'entente-v14-20261128T065418Z.db'), 'x'.repeat(500))
  expect(await client.call('app.backups', {})).toEqual({ folder: join(folder, 'backups'), count: 1, newest: { madeAt: '2026-11-28T06:54:18.000Z', size: 500 } })
})
