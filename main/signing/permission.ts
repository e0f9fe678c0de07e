import type { PdfFile } from './pdf/file.ts'
import { isArray } from './pdf/values.ts'

/** What the seal of a document lets follow: 1 nothing, 2 signatures and form fields, 3 comments too; null when it has no seal. */
export function permissionOf(file: PdfFile): number | null {
  const seal = file.dict(file.dict(file.catalog.get('Perms'))?.get('DocMDP'))
  if (seal === null) return null
  const references = file.resolve(seal.get('Reference'))
  for (const each of isArray(references) ? references : []) {
    const permission = file.resolve(file.dict(file.dict(each)?.get('TransformParams'))?.get('P'))
    if (typeof permission === 'number') return permission
  }
  return 2
}
