import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeLine, encodeLine, lineReader } from '../../main/contract/wire.ts'

describe('wire', () => {
  it('gives back what was sent, bytes among it', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.uint8Array({ maxLength: 64 }))
    fc.assert(fc.property(fc.dictionary(fc.string().filter((key) => key !== '__proto__'), leaf), (message) => {
      expect(decodeLine(encodeLine(message))).toEqual({ ...message })
    }))
  })

  it('carries more bytes than fit into one call', () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => index % 251)
    expect(decodeLine(encodeLine({ bytes }))).toEqual({ bytes })
  })

  it('finds the lines however the text is cut', () => {
    fc.assert(fc.property(fc.array(fc.string().map((text) => text.replaceAll('\n', ' '))), fc.integer({ min: 1, max: 7 }), (lines, step) => {
      const heard: string[] = []
      const read = lineReader((line) => heard.push(line))
      const text = lines.map((line) => `${line}\n`).join('')
      for (let at = 0; at < text.length; at += step) read(text.slice(at, at + step))
      expect(heard).toEqual(lines)
    }))
  })

  it('refuses a line that never ends', () => {
    const read = lineReader(() => {}, 10)
    read('12345')
    expect(() => read('678901')).toThrow(RangeError)
  })
})
