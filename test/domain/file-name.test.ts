import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileNameOf, freeName, takenNames } from '../../main/domain/file-name.ts'

it('makes of any words a name that every file system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (words) => {
      const name = fileNameOf(words)
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]|[. ]$|^$/u)
      expect(new TextEncoder().encode(name).length).toBeLessThan(200)
    }),
  )
})

it.each([
  ['NDA-2026-001 Night/day: "shelter"?.pdf', 'NDA-2026-001 Night day shelter.pdf'],
  ['  ', 'agreement'],
  ['../../etc/passwd', 'etc passwd'],
  ['con', 'con -'],
  ['AUX.pdf', 'AUX -.pdf'],
  ['合'.repeat(100) + '.pdf', '合'.repeat(60) + '.pdf'],
])('of %j makes %j', (words, name) => {
  expect(fileNameOf(words)).toBe(name)
})

it('never gives a name twice, nor one that differs only in capitals or in how an accent is written', () => {
  const taken = takenNames(['Lease.pdf', 'caf\u00e9.pdf'])
  expect(freeName('LEASE', '.pdf', taken)).toBe('LEASE (2).pdf')
  expect(freeName('Lease', '.pdf', taken)).toBe('Lease (3).pdf')
  expect(freeName('Lease', '.docx', taken)).toBe('Lease.docx')
  expect(freeName('cafe\u0301', '.pdf', taken)).toBe('cafe\u0301 (2).pdf')
})
