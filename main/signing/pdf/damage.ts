/** Why bytes cannot be read as a PDF; sentences are in contract/messages. */
export type DamageCode = 'not-a-pdf' | 'pdf-encrypted' | 'pdf-damaged' | 'pdf-too-much' | 'pdf-signed-too-often'

/** Bytes that are no PDF, or one that must not or cannot be read. `detail` is for the log and for who knows PDF. */
export class PdfDamage extends Error {
  override readonly name = 'PdfDamage'
  readonly code: DamageCode
  readonly detail: string
  constructor(code: DamageCode, detail: string) {
    super(`${code}: ${detail}`)
    this.code = code
    this.detail = detail
  }
}

export function damaged(detail: string): never {
  throw new PdfDamage('pdf-damaged', detail)
}
