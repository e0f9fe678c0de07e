import type { DocumentWords } from '../document/document-words.ts'
import type { SignatureBlock } from '../document/resolved.ts'

/** What a signature block says above its lines: the party, or as what a person signs who does not sign for it. */
export function signatureHead({ capacity, party, actingThrough }: SignatureBlock, words: DocumentWords): { readonly strong: string; readonly below: string } {
  return capacity === 'party' ? { strong: party, below: actingThrough } : { strong: words.capacities[capacity], below: party }
}

/** A line of a signature block; an empty value is a rule to write on. */
export interface SignatureLine {
  readonly label: string
  readonly value: string
}

/** The lines of a block in order: the signature first, the date last. Only who binds a party says by what authority, unless it is known. */
export function signatureLines(block: SignatureBlock, words: DocumentWords): readonly SignatureLine[] {
  const binds = block.capacity === 'party'
  return [
    { label: words.signature, value: '' },
    { label: words.name, value: block.name },
    { label: words.title, value: block.title },
    ...(binds || block.authority !== '' ? [{ label: words.authority, value: block.authority }] : []),
    ...(block.resolution !== '' ? [{ label: words.resolution, value: block.resolution }] : []),
    { label: words.date, value: '' },
  ]
}
