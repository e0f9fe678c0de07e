import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { HolidayThread } from '../../main/core/holidays.ts'

const script = join(new URL('../..', import.meta.url).pathname, 'dist', 'holidays.cjs')

test('a question that comes while a thread ends is answered by another', async () => {
  const thread = new HolidayThread(script)
  onTestFinished(() => thread.close())
  const places = await thread.places()
  const ending = thread.close()
  expect(await thread.places()).toEqual(places)
  await ending
})
