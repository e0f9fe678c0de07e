import { expect, example, setUp, test } from './app.ts'

test('a command is carried out by the app that has the folder open, and the window shows it', async ({ start, entente }) => {
  const { page } = await start()
  await setUp(page)
  const drafted = entente('draft', 'mutual-nda', '--answers', example, '--title', 'From the command line', '--json')
  expect(drafted.err).toBe('')
  const { number } = JSON.parse(drafted.out) as { number: string }
  await expect(page.getByRole('row', { name: new RegExp(number) })).toContainText('From the command line')
  expect(JSON.parse(entente('list', '--json').out)).toMatchObject([{ number, title: 'From the command line', template: 'mutual-nda', state: 'draft' }])
  expect(entente('check', 'NDA-1999-001')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('There is no agreement “NDA-1999-001”.') })
})
