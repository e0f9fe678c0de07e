import { PdfDamage } from './pdf/damage.ts'
import type { PdfFile } from './pdf/file.ts'
import { Reader } from './pdf/reader.ts'
import type { Section } from './pdf/xref.ts'

/**
 * Whether all that stands between two ends of a file are revisions that say all of themselves: each object where its cross-reference
 * says, each once, and nothing between. Only then does every program see the same objects, those too that read without the
 * cross-reference.
 */
export function isCanonical(file: PdfFile, from: number): boolean {
  const sections = file.sections.filter(({ offset }) => offset >= from).toReversed()
  const reader = new Reader(file.bytes, from)
  try {
    for (const section of sections) readRevision(file, reader, section)
    return sections.length > 0 && reader.at === file.bytes.length
  } catch (error) {
    if (error instanceof PdfDamage || error instanceof NotCanonical) return false
    throw error
  }
}

class NotCanonical extends Error {
  override readonly name = 'NotCanonical'
}

function readRevision(file: PdfFile, reader: Reader, { offset, end, entries, form, trailer }: Section): void {
  if (trailer.has('XRefStm')) throw new NotCanonical('it says twice where its objects are')
  let seen = 0
  for (reader.skipSpace(true); reader.at < offset; reader.skipSpace(true)) {
    const at = reader.at
    const { number } = reader.object((length) => Number(file.get(length.number)))
    const entry = entries.get(number)
    if (entry?.kind !== 'at' || entry.offset !== at) throw new NotCanonical(`object ${number} stands where the cross-reference does not say`)
    seen++
  }
  const here = [...entries].filter(([, entry]) => entry.kind === 'at' && !(form === 'stream' && entry.offset === offset))
  if (reader.at !== offset || here.length !== seen) throw new NotCanonical('an object is missing')
  for (const entry of entries.values()) if (entry.kind === 'within' && entries.get(entry.stream)?.kind !== 'at') throw new NotCanonical('a stream of objects is missing')
  reader.at = end
  reader.skipSpace(true)
  if (!reader.take('startxref') || reader.integer() !== offset) throw new NotCanonical('it ends elsewhere')
  reader.skipSpace(true)
  if (!reader.take('%%EOF')) throw new NotCanonical('it has no end')
  if (!reader.take('\r\n') && !reader.take('\n')) reader.take('\r')
}
