import { describe, expect, it } from 'vitest'
import { linkedPorts, openChannel } from '../../main/contract/channel.ts'

type Adder = { add(a: number, b: number): number }

describe('channel', () => {
  it('calls a function at the other end and brings the answer back', async () => {
    const [here, there] = linkedPorts()
    openChannel<object, Adder>(there, { add: (a, b) => a + b })
    expect(await openChannel<Adder>(here, {}).remote.add(2, 3)).toBe(5)
  })

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'missing'])('does not call %s, which is not its own', async (name) => {
    const [here, there] = linkedPorts()
    openChannel<object, Adder>(there, { add: (a, b) => a + b })
    const remote = openChannel<Record<string, () => void>>(here, {}).remote as Record<string, () => Promise<unknown>>
    await expect(Reflect.get(remote, name).call(remote)).rejects.toThrow(/not found/)
  })

  it('lets no message through that is neither call nor answer', () => {
    const [here, there] = linkedPorts()
    const strays: unknown[] = []
    let called = 0
    openChannel<object, { count(): void }>(there, { count: () => void called++ }, (stray) => strays.push(stray))
    const wrong = [null, 7, 'q', [], {}, { t: 'q' }, { t: 'q', m: 'count', a: 'no list' }, { t: 'q', m: 'count', a: [], extra: 1 }, { t: 's' }]
    for (const message of wrong) here.post(message)
    return Promise.resolve().then(() => Promise.resolve()).then(() => {
      expect(strays).toEqual(wrong)
      expect(called).toBe(0)
    })
  })

  it('fails the calls that wait when it is closed', async () => {
    const [here] = linkedPorts()
    const channel = openChannel<Adder>(here, {})
    const waiting = channel.remote.add(1, 1)
    channel.close(new Error('gone'))
    await expect(waiting).rejects.toThrow('gone')
  })
})

describe('telling', () => {
  it('waits for nothing, and is no failure when the other end is gone', async () => {
    const [here, there] = linkedPorts()
    const heard: number[] = []
    openChannel<object, { note(value: number): void }>(there, { note: (value) => void heard.push(value) })
    const channel = openChannel<{ note(value: number): void }>(here, {})
    channel.tell.note(1)
    await expect.poll(() => heard).toEqual([1])
    channel.close(new Error('gone'))
    channel.tell.note(2)
    expect(heard).toEqual([1])
  })
})
