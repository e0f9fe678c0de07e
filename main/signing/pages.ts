import { refsOf } from './fields.ts'
import { damaged } from './pdf/damage.ts'
import type { PdfFile } from './pdf/file.ts'
import { nameOf, Ref } from './pdf/values.ts'

/** Every page, in order. Throws PdfDamage. */
export function pagesOf(file: PdfFile): readonly Ref[] {
  const pages: Ref[] = []
  const seen = new Set<number>()
  const visit = (ref: Ref): void => {
    if (seen.has(ref.number)) damaged('its tree of pages leads back to itself')
    seen.add(ref.number)
    const dict = file.dict(ref)
    if (nameOf(dict?.get('Type')) === 'Pages') for (const kid of refsOf(file, dict?.get('Kids'))) visit(kid)
    else if (dict) pages.push(ref)
  }
  const root = file.catalog.get('Pages')
  if (root instanceof Ref) visit(root)
  return pages
}
