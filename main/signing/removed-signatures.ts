import { signatureFields } from './fields.ts'
import { PdfDamage } from './pdf/damage.ts'
import type { PdfFile } from './pdf/file.ts'
import { Reader } from './pdf/reader.ts'
import { same } from './pdf/values.ts'

/** So many revisions are looked at, the newest first. */
const most = 200

/** The names of fields that an earlier revision of a file had signed, and that now hold nothing, or something else. */
export async function removedSignatures(file: PdfFile): Promise<readonly string[]> {
  const now = new Map(signatureFields(file).map(({ ref, value }) => [ref.number, value]))
  const gone = new Set<string>()
  for (const { end } of file.sections.slice(1, most)) {
    const signed = await signedThen(file, end)
    for (const { name, ref, value } of signed) if (!same(value, now.get(ref.number))) gone.add(name)
  }
  return [...gone]
}

/** Revisions of before the first signature may be written in ways that cannot be read one by one; they have none to lose. */
async function signedThen(file: PdfFile, sectionEnd: number) {
  try {
    const reader = new Reader(file.bytes, sectionEnd)
    reader.expect('startxref')
    reader.integer()
    reader.expect('%%EOF')
    const then = await file.before(reader.at)
    return signatureFields(then).filter(({ value }) => value !== null)
  } catch (error) {
    if (error instanceof PdfDamage) return []
    throw error
  }
}
