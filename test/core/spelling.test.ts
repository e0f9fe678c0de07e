import { expect, test } from 'vitest'
import { refusalOf } from '../services/memo.ts'
import { core, temporaryFolder, visit } from './fixture.ts'

const speller = async (folder = temporaryFolder()) => {
  const opened = await core(folder)
  const visitor = visit(opened, 'window')
  return { ...visitor, core: opened, misspelled: (words: string[], language: string) => visitor.client.call('spelling.misspelled', { words, language }) }
}

test('words that are not in the dictionary are found, and what was meant is suggested', async () => {
  const { client, misspelled } = await speller()
  expect(await misspelled(['the', 'recieve', 'organisation', 'doesn’t', 'speling'], 'en-US')).toEqual(['recieve', 'organisation', 'speling'])
  expect(await misspelled(['organisation', 'recieve'], 'en-GB')).toEqual(['recieve'])
  expect(await client.call('spelling.suggestions', { word: 'recieve', language: 'en-US' })).toContain('receive')
})

test('names of laws, figures, words of agreements and other languages are left alone', async () => {
  const { client, misspelled } = await speller()
  expect(await misspelled(['CJIS', 'FERPA’s', 'MOUs', '2CFR', 'Subrecipients', 'subaward', 's'], 'en-US')).toEqual([])
  expect(await misspelled(['Vereinbarung', 'quux'], 'de')).toEqual([])
  expect(await client.call('spelling.suggestions', { word: 'quux', language: 'de' })).toEqual([])
})

test('a word of one’s own is known from then on, after a restart too, until it is taken out', async () => {
  const folder = temporaryFolder()
  const first = await speller(folder)
  await first.client.call('spelling.add', { word: 'Aldergrove' })
  expect(await first.misspelled(['Aldergrove', 'Aldergrove’s', 'aldergrove'], 'en')).toEqual(['aldergrove'])
  await first.core.close()
  const { client, events, misspelled } = await speller(folder)
  expect(await client.call('spelling.words', {})).toEqual(['Aldergrove'])
  expect(await client.call('spelling.add', { word: ' rivertown ' })).toEqual({ added: true })
  expect(await client.call('spelling.add', { word: 'rivertown' })).toEqual({ added: false })
  expect(await misspelled(['Rivertown'], 'en')).toEqual([])
  expect(await client.call('spelling.add', { word: 'Rivertown' })).toEqual({ added: false })
  expect(await client.call('spelling.remove', { word: 'rivertown' })).toEqual({ removed: true })
  expect(await misspelled(['Rivertown'], 'en')).toEqual(['Rivertown'])
  expect(events.filter(({ kind }) => kind === 'spelling-changed')).toHaveLength(2)
})

test.each(['', 'two words', '123', 'x'.repeat(101), '<b>'])('“%s” is no word for the dictionary', async (word) => {
  const { client } = await speller()
  expect((await refusalOf(client.call('spelling.add', { word }))).code).toBe(word.length > 100 ? 'too-long' : 'wrong-input')
  expect(await client.call('spelling.words', {})).toEqual([])
})

test('far too much at a time is refused', async () => {
  const { misspelled } = await speller()
  expect((await refusalOf(misspelled(Array.from({ length: 501 }, () => 'the'), 'en'))).code).toBe('wrong-input')
  expect((await refusalOf(misspelled(['x'.repeat(101)], 'en'))).code).toBe('too-long')
})
