import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { test } from './app.ts'

const has = (program: string) => spawnSync('which', [program]).status === 0

/** Gives the tests of a file a session bus of their own, which starts a real notification daemon by itself: what other tests raise never comes there. */
export function onABusOfItsOwn(): void {
  test.skip(!has('dunstctl') || !has('dbus-daemon'), 'needs dunst and a session bus')
  let bus: ChildProcess | null = null
  const before = process.env['DBUS_SESSION_BUS_ADDRESS']

  test.beforeAll(async () => {
    bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], { stdio: ['ignore', 'pipe', 'ignore'] })
    const [address] = (await once(bus.stdout ?? bus, 'data')) as [Buffer]
    process.env['DBUS_SESSION_BUS_ADDRESS'] = String(address).trim()
  })

  test.afterAll(() => {
    bus?.kill()
    if (before === undefined) delete process.env['DBUS_SESSION_BUS_ADDRESS']
    else process.env['DBUS_SESSION_BUS_ADDRESS'] = before
  })
}

/** Asks the notification daemon; what it says. */
export function dunst(...words: string[]): string {
  return spawnSync('dunstctl', words, { encoding: 'utf8' }).stdout?.trim() ?? ''
}

/** How many notifications stand on the screen. */
export function displayed(): number {
  return Number(dunst('count', 'displayed'))
}

/** What notifications said that are closed, the latest first. */
export function closedOnes(): { readonly title: string; readonly body: string }[] {
  const { data } = JSON.parse(dunst('history')) as { data: [{ summary: { data: string }; body: { data: string } }[]] }
  return data[0].map(({ summary, body }) => ({ title: summary.data, body: body.data }))
}
