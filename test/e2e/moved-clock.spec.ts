import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDeadline, expect, setUp, test } from './app.ts'
import { closedOnes, displayed, dunst, onABusOfItsOwn } from './session-bus.ts'

onABusOfItsOwn()

const day = 86_400_000

test('a clock that goes on by a month raises one notification; coming back raises only what is new, and a click opens its agreement', async ({ launch, out }) => {
  test.slow()
  const clock = join(out, 'wrong-by')
  const goOn = (days: number) => writeFileSync(clock, String(days * day))
  goOn(0)
  const app = await launch([], { ENTENTE_CLOCK_WRONG_BY: clock })
  const page = await app.firstWindow()
  await setUp(page)
  for (const [what, on] of [['Insurance certificate', '+40d'], ['Background checks', '+45d'], ['Report to the council', '+50d']] as const) await addDeadline(page, what, on)
  expect(displayed()).toBe(0)
  goOn(31)
  await expect.poll(displayed, { timeout: 40_000 }).toBe(1)
  dunst('close-all')
  await expect.poll(() => closedOnes().map(({ title }) => title)).toEqual(['3 deadlines need you'])
  await page.getByRole('link', { name: 'Home' }).click()
  await expect(page.getByRole('region', { name: 'Reminders' }).getByRole('listitem')).toHaveCount(3)

  const comeBack = (how: 'resume' | 'unlock-screen') => app.evaluate(({ powerMonitor }, event) => void powerMonitor.emit(event), how)
  await comeBack('resume')
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('On the partner’s own paper').click()
  await dialog.getByRole('textbox', { name: 'Title', exact: true }).fill('Use of the church hall')
  await dialog.getByRole('combobox', { name: 'Partner', exact: true }).fill('St. Brigid’s Parish')
  await dialog.getByRole('combobox', { name: 'Kind', exact: true }).fill('Space use')
  await dialog.getByRole('textbox', { name: /^Begins/ }).fill('1 jul 2026')
  await dialog.getByRole('textbox', { name: /^Ends/ }).fill('+50d')
  await dialog.getByRole('button', { name: 'Record agreement' }).click()
  await expect(page.getByRole('tab', { name: 'Details' })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('link', { name: 'Home' }).click()
  await comeBack('unlock-screen')
  await expect.poll(displayed, { timeout: 40_000 }).toBe(1)
  dunst('action', '0')
  await expect(page.getByRole('heading', { name: 'Use of the church hall', level: 1 })).toBeVisible()
  dunst('close-all')
  await expect.poll(() => closedOnes().map(({ title }) => title).filter((title) => !title.startsWith('3 deadlines'))).toHaveLength(1)
})
