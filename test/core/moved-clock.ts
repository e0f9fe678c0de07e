import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openCore } from '../../main/core/open.ts'
import { noPrinter, startIn, temporaryFolder, visit } from './fixture.ts'

/** A core whose clock the test sets, at noon of a day. */
export async function at(day: string, templates?: string) {
  const folder = temporaryFolder()
  const clock = join(temporaryFolder(), 'wrong-by')
  const setDay = (to: string) => writeFileSync(clock, String(new Date(`${to}T12:00:00`).getTime() - Date.now()))
  setDay(day)
  const open = async () => {
    const opened = await openCore({ ...startIn(folder, templates), wrongBy: clock }, noPrinter, { listen: false, waitForLock: 0 })
    if (!opened.ok) throw new Error(opened.problem.says)
    let isOpen = true
    const close = async () => {
      if (isOpen) await opened.core.close()
      isOpen = false
    }
    onTestFinished(close)
    return { ...opened.core, close }
  }
  const core = await open()
  const visited = visit(core)
  await visited.client.call('organizations.setUp', { organization: { name: 'City of Riverton', type: 'public-body' }, person: { name: 'Sam Okafor' } })
  return { core, folder, ...visited, setDay, open }
}
