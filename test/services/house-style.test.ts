import { deflateSync, crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { defaultHouseStyle } from '../../main/domain/house-style.ts'
import { core, visit } from '../core/fixture.ts'
import { memo, refusalOf } from './memo.ts'

function chunk(type: string, data: Buffer): Buffer {
  const [length, sum, body] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([Buffer.from(type, 'latin1'), data])]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A grey PNG; `filler`: bytes of a text in it. */
function png(width: number, height: number, filler = 0): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const rows = Buffer.alloc(Math.min(height * (width + 1), 10_000))
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), ...(filler > 0 ? [chunk('tEXt', Buffer.alloc(filler, 65))] : []), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

/** The segments of a JPEG as far as its size; its picture is two bytes long. */
function jpeg(width: number, height: number, frame = 0xc2): Buffer {
  const size = Buffer.from([0, 0, 0, 0])
  size.writeUInt16BE(height, 0)
  size.writeUInt16BE(width, 2)
  const sof = Buffer.concat([Buffer.from([0xff, frame, 0, 11, 8]), size, Buffer.from([1, 1, 0x11, 0])])
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), sof, Buffer.from([0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9])])
}

const set = async (logo: Buffer | string) => {
  const { client } = visit(await core())
  return client.call('houseStyle.set', { logo: typeof logo === 'string' ? logo : logo.toString('base64') })
}

describe('the house style', () => {
  it('is the default until it is chosen, keeps what is not named, and is told to the windows', async () => {
    const { client, events } = visit(await core())
    expect(await client.call('houseStyle.get', {})).toEqual(defaultHouseStyle)
    expect(await client.call('houseStyle.set', { paper: 'a4', letterheadLines: [' City of\nRiverton ', ''], letterheadShown: true })).toMatchObject({ paper: 'a4', font: 'tinos', letterhead: { shown: true, lines: ['City of Riverton', ''] } })
    await client.call('houseStyle.set', { font: 'carlito', contents: true, logo: png(40, 20).toString('base64') })
    const style = await client.call('houseStyle.get', {})
    expect(style).toMatchObject({ paper: 'a4', font: 'carlito', contents: true, letterhead: { shown: true, logo: { mediaType: 'image/png', width: 40, height: 20 } } })
    expect(events.filter(({ kind }) => kind === 'house-style-changed')).toHaveLength(2)
    await client.call('houseStyle.set', { font: 'carlito' })
    expect(await client.call('trail.verify', {})).toMatchObject({ rows: 3, intact: true })
    expect((await client.call('houseStyle.set', { logo: null })).letterhead.logo).toBeNull()
  })

  it('numbers what is open', async () => {
    const { client, open } = await memo()
    await client.call('houseStyle.set', { numbering: 'section' })
    expect((await open()).numbering).toBe('section')
  })
})

describe('a logo', () => {
  it('is recognised by its bytes, with its size in pixels', async () => {
    expect((await set(png(300, 120))).letterhead.logo).toMatchObject({ mediaType: 'image/png', width: 300, height: 120 })
    expect((await set(jpeg(640, 480))).letterhead.logo).toMatchObject({ mediaType: 'image/jpeg', width: 640, height: 480 })
    expect((await set(jpeg(6000, 1, 0xc0))).letterhead.logo).toMatchObject({ width: 6000, height: 1 })
  })

  const whole = png(40, 20)
  const flipped = Buffer.from(whole)
  flipped[45] = (flipped[45] ?? 0) ^ 0xff

  it.each<[string, Buffer | string, string]>([
    ['a GIF', Buffer.from('GIF89a'), 'logo-not-an-image'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'logo-not-an-image'],
    ['no base64', 'data:image/png;base64,AAAA', 'logo-not-an-image'],
    ['nothing', '', 'logo-not-an-image'],
    ['more than a megabyte', png(40, 20, 1_100_000), 'logo-too-large'],
    ['ten megabytes', Buffer.alloc(8_000_000), 'logo-too-large'],
    ['a side of 6,001 pixels', png(6001, 5), 'logo-too-many-pixels'],
    ['no pixels', png(0, 5), 'logo-too-many-pixels'],
    ['a PNG with a changed byte', flipped, 'logo-damaged'],
    ['half a PNG', whole.subarray(0, 50), 'logo-damaged'],
    ['a PNG that is only its signature', whole.subarray(0, 8), 'logo-damaged'],
    ['a JPEG without a frame', jpeg(1, 1, 0xc4), 'logo-damaged'],
    ['half a JPEG', jpeg(640, 480).subarray(0, 14), 'logo-damaged'],
    ['a JPEG that does not end', jpeg(640, 480).subarray(0, -2), 'logo-damaged'],
  ])('that is %s is refused with the remedy, and nothing changes', async (_what, logo, code) => {
    const { client } = visit(await core())
    const problem = await refusalOf(client.call('houseStyle.set', { paper: 'a4', logo: typeof logo === 'string' ? logo : logo.toString('base64') }))
    expect(problem).toMatchObject({ code, remedy: expect.stringMatching(/\.$/) })
    expect(problem.says).not.toContain('{')
    expect(await client.call('houseStyle.get', {})).toEqual(defaultHouseStyle)
  })
})
