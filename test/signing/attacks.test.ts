import { expect, test } from 'vitest'
import { fileVerdict } from '../../main/domain/signature.ts'
import { signatureFields } from '../../main/signing/fields.ts'
import { pagesOf } from '../../main/signing/pages.ts'
import { PdfFile } from '../../main/signing/pdf/file.ts'
import { type Dict, isArray, Name, Ref, Stream, type Value } from '../../main/signing/pdf/values.ts'
import { ascii, joined, revised, text, written } from '../../main/signing/pdf/write.ts'
import { verifyPdf } from '../../main/signing/verify.ts'
import { identity, prepared, sealedAndSigned, signed } from './fixture.ts'

const [seal, ana, ben, stranger] = (await Promise.all(['Seal', 'Ana', 'Ben', 'Stranger'].map((name) => identity(name)))).map(({ key }) => key) as [K, K, K, K]
type K = Awaited<ReturnType<typeof identity>>['key']

const names = ['seal', 'ana', 'ben', 'spare']
async function twice(): Promise<Uint8Array> {
  const bytes = await signed(await prepared(2, names), 'seal', seal, true)
  return signed(await signed(bytes, 'ana', ana), 'ben', ben)
}
const sound = await twice()

async function verdict(bytes: Uint8Array): Promise<string> {
  return fileVerdict(await verifyPdf(bytes))
}

/** One more revision, as somebody without a key would write it. */
async function revise(bytes: Uint8Array, change: (file: PdfFile) => readonly (readonly [Ref, Value])[]): Promise<Uint8Array> {
  const file = await PdfFile.open(bytes)
  return revised(file, new Map(change(file).map(([ref, value]) => [ref.number, written(value)]))).bytes
}

const set = (dict: Dict | null, changed: Readonly<Record<string, Value>>): Dict => new Map([...(dict ?? []), ...Object.entries(changed)])
const without = (dict: Dict | null, key: string): Dict => new Map([...(dict ?? [])].filter(([name]) => name !== key))
const page = (file: PdfFile): Ref => pagesOf(file)[0] ?? new Ref(0)
const fieldOf = (file: PdfFile, name: string) => {
  const found = signatureFields(file).find((each) => each.name === name)
  if (!found) throw new Error(`There is no field ${name}.`)
  return found
}
const words = (says: string) => new Stream(new Map([['Length', says.length]]), ascii(says))
const drawing = words('BT /F1 12 Tf 72 400 Td (One million) Tj ET')

const attacks: Readonly<Record<string, (file: PdfFile) => readonly (readonly [Ref, Value])[]>> = {
  'text drawn on a page': (file) => [[new Ref(file.size), drawing], [page(file), set(file.dict(page(file)), { Contents: new Ref(file.size) })]],
  'the words of a page exchanged': (file) => {
    const contents = file.dict(page(file))?.get('Contents')
    const ref = isArray(contents) ? contents[0] : contents
    return [[ref instanceof Ref ? ref : new Ref(0), drawing]]
  },
  'a page taken away': (file) => {
    const pages = file.catalog.get('Pages')
    return pages instanceof Ref ? [[pages, set(file.dict(pages), { Kids: [page(file)], Count: 1 })]] : []
  },
  'a note put on a page': (file) => [
    [new Ref(file.size), new Map<string, Value>([['Type', new Name('Annot')], ['Subtype', new Name('FreeText')], ['Rect', [0, 0, 600, 700]], ['Contents', text('Void')]])],
    [page(file), set(file.dict(page(file)), { Annots: [new Ref(file.size)] })],
  ],
  'another title': (file) => {
    const info = file.trailer.get('Info')
    return info instanceof Ref ? [[info, set(file.dict(info), { Title: text('Another agreement') })]] : []
  },
  'a larger box': (file) => [[fieldOf(file, 'ana').ref, set(fieldOf(file, 'ana').dict, { Rect: [0, 0, 612, 792] })]],
  'a larger empty box': (file) => [[fieldOf(file, 'spare').ref, set(fieldOf(file, 'spare').dict, { Rect: [0, 0, 612, 792] })]],
  'another picture of a signature': (file) => [
    [new Ref(file.size), new Stream(new Map<string, Value>([['Subtype', new Name('Form')], ['BBox', [0, 0, 100, 20]], ['Length', drawing.bytes.length]]), drawing.bytes)],
    [fieldOf(file, 'ana').ref, set(fieldOf(file, 'ana').dict, { AP: new Map([['N', new Ref(file.size)]]) })],
  ],
  'a picture in an empty box': (file) => [
    [new Ref(file.size), new Stream(new Map<string, Value>([['Subtype', new Name('Form')], ['BBox', [0, 0, 100, 20]], ['Length', drawing.bytes.length]]), drawing.bytes)],
    [fieldOf(file, 'spare').ref, set(fieldOf(file, 'spare').dict, { AP: new Map([['N', new Ref(file.size)]]) })],
  ],
  'the picture itself redrawn': (file) => {
    const picture = file.dict(fieldOf(file, 'ana').dict.get('AP'))?.get('N')
    const old = file.resolve(picture)
    return picture instanceof Ref && old instanceof Stream ? [[picture, new Stream(set(old.dict, { Length: drawing.bytes.length }), drawing.bytes)]] : []
  },
  'an emptied field': (file) => [[fieldOf(file, 'ben').ref, without(fieldOf(file, 'ben').dict, 'V')]],
  'the signature of one in the field of another': (file) => [[fieldOf(file, 'spare').ref, set(fieldOf(file, 'spare').dict, { V: fieldOf(file, 'ana').value })]],
  'a new field': (file) => [
    [new Ref(file.size), new Map<string, Value>([['FT', new Name('Sig')], ['T', text('more')], ['Subtype', new Name('Widget')], ['Rect', [0, 0, 600, 700]]])],
    ...formWith(file, [...signatureFields(file).map(({ ref }) => ref), new Ref(file.size)]),
  ],
  'a field taken away': (file) => formWith(file, signatureFields(file).slice(0, -1).map(({ ref }) => ref)),
  'an action on opening': (file) => [[file.root, set(file.catalog, { OpenAction: new Map<string, Value>([['S', new Name('JavaScript')], ['JS', text('app.alert(1)')]]) })]],
  'hidden layers': (file) => [[file.root, set(file.catalog, { OCProperties: new Map<string, Value>([['OCGs', []], ['D', new Map()]]) })]],
  'other pages under the same catalog': (file) => [[new Ref(file.size), new Map<string, Value>([['Type', new Name('Pages')], ['Kids', []], ['Count', 0]])], [file.root, set(file.catalog, { Pages: new Ref(file.size) })]],
  'a second seal': (file) => [[file.root, set(file.catalog, { Perms: new Map([['DocMDP', fieldOf(file, 'ana').value]]) })]],
  nothing: (file) => [[file.root, file.catalog]],
}

const others: Readonly<Record<string, string>> = { nothing: 'later-changes-unclassified', 'the signature of one in the field of another': 'broken' }

function formWith(file: PdfFile, fields: readonly Ref[]): readonly (readonly [Ref, Value])[] {
  const form = file.catalog.get('AcroForm')
  return [[file.root, set(file.catalog, { AcroForm: set(file.dict(form), { Fields: fields }) })]]
}

test('the file that is attacked is sound', async () => {
  expect((await verifyPdf(sound)).map(({ verdict }) => verdict)).toEqual(['valid-with-later-signatures', 'valid-with-later-signatures', 'valid'])
})

test.each(Object.entries(attacks))('%s after the last signature is not accepted', async (name, change) => {
  const attacked = await revise(sound, change)
  expect(attacked.length).toBeGreaterThan(sound.length)
  expect(await verdict(attacked)).toBe(others[name] ?? 'changed-after-signing')
})

test.each(Object.entries(attacks).filter(([name]) => name !== 'nothing' && !name.includes('empty box') && name !== 'the signature of one in the field of another'))('%s is not accepted though a signature follows', async (_, change) => {
  const attacked = await signed(await revise(sound, change), 'spare', stranger).catch((error: unknown) => error)
  if (attacked instanceof Uint8Array) expect(await verdict(attacked)).toBe('changed-after-signing')
  else expect(attacked).toMatchObject({ name: 'CannotSign' })
})

test('what stands behind the last signature is named, whatever it is', async () => {
  expect(await verdict(joined([sound, ascii('\n')]))).toBe('later-changes-unclassified')
  expect(await verdict(joined([sound, ascii('% nothing\n')]))).toBe('later-changes-unclassified')
})

test('an object that no cross-reference names is not accepted', async () => {
  const file = await PdfFile.open(sound)
  const shadow = ascii(`${page(file).number} 0 obj\n<</Type /Page /Contents ${file.size} 0 R>>\nendobj\n`)
  const again = await revise(sound, (now) => [[now.root, now.catalog]])
  const [head, tail] = [again.subarray(0, sound.length + 1), again.subarray(sound.length + 1)]
  const moved = new TextDecoder('latin1').decode(tail).replaceAll(/(\d{10}) 00000 n/g, (_, at: string) => `${String(Number(at) + shadow.length).padStart(10, '0')} 00000 n`).replace(/startxref\n(\d+)/, (_, at: string) => `startxref\n${Number(at) + shadow.length}`)
  const shadowed = joined([head, shadow, ascii(moved)])
  expect(await verdict(shadowed)).toBe('later-changes-unclassified')
  expect(await verdict(await signed(shadowed, 'spare', stranger))).toBe('later-changes-unclassified')
})

test('an object that was waited for when it was signed is not accepted', async () => {
  let bytes = await prepared(2, ['seal', 'ana'])
  const awaited = new Ref((await PdfFile.open(bytes)).size + 500)
  bytes = await revise(bytes, (file) => [[page(file), set(file.dict(page(file)), { Contents: [file.dict(page(file))?.get('Contents') ?? null, awaited].flat() as Value[] })]])
  bytes = await signed(bytes, 'seal', seal)
  const attacked = await revise(bytes, () => [[awaited, drawing]])
  expect(await verdict(attacked)).toBe('changed-after-signing')
  expect(await verdict(await signed(attacked, 'ana', ana))).toBe('changed-after-signing')
})

test('a change between two signatures that the second undoes is one that somebody signed', async () => {
  const first = await signed(await prepared(2, ['a', 'b']), 'a', ana)
  const text = attacks['text drawn on a page']
  const attacked = await signed(text ? await revise(first, text) : first, 'b', ben)
  expect((await verifyPdf(attacked)).map(({ field, verdict, changes }) => [field, verdict, changes])).toEqual([
    ['a', 'changed-after-signing', ['page']],
    ['b', 'valid', []],
  ])
})

test('cut back to an earlier signature, the file says who signed then, and no more', async () => {
  const ends = [...Buffer.from(sound).toString('latin1').matchAll(/%%EOF\n/g)].map(({ index }) => index + 6)
  const cut = sound.subarray(0, ends.at(-2))
  expect((await verifyPdf(cut)).map(({ field, verdict }) => [field, verdict])).toEqual([['seal', 'valid-with-later-signatures'], ['ana', 'valid']])
  await expect(verifyPdf(sound.subarray(0, sound.length - 40))).rejects.toMatchObject({ code: 'pdf-damaged' })
})

test('the signature of a stranger is named as that of another key', async () => {
  const findings = await verifyPdf(await signed(sound, 'spare', stranger))
  expect(findings.at(-1)).toMatchObject({ signer: 'Stranger', verdict: 'valid', selfSigned: true })
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(4)
})

test('no flipped bit is accepted', { timeout: 120_000 }, async () => {
  const flips = Number(process.env.ENTENTE_FLIPS ?? 200)
  const small = await sealedAndSigned([seal, ana], 1)
  const random = seeded(7)
  const starts = [...Buffer.from(small).toString('latin1').matchAll(/\/Contents </g)].map(({ index }) => index + 11)
  const accepted: number[] = []
  for (let flip = 0; flip < flips; flip++) {
    // Every other one in the signatures themselves, which nothing covers.
    const [from, size] = flip % 2 === 0 ? [0, small.length] : [starts[(flip >> 1) % starts.length] ?? 0, 2_200]
    const at = from * 8 + Math.floor(random() * size * 8)
    const flipped = Uint8Array.from(small)
    flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7))
    const found = await verdict(flipped).catch((error: unknown) => (error instanceof Error && error.name === 'PdfDamage' ? 'refused' : Promise.reject(error)))
    if (found === 'valid' || found === 'valid-with-later-signatures') accepted.push(at)
  }
  expect(accepted).toEqual([])
})

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
