/** The few words that the program itself puts into a document, by language; English where a language is not here yet. */
export interface DocumentWords {
  readonly actingThrough: string
  readonly schedule: string
  readonly hiddenReference: string
  readonly yes: string
  readonly no: string
  readonly signature: string
  readonly name: string
  readonly title: string
  readonly authority: string
  readonly date: string
  readonly page: string
  readonly of: string
}

const english: DocumentWords = {
  actingThrough: 'acting through',
  schedule: 'Schedule',
  hiddenReference: '[section not included]',
  yes: 'Yes',
  no: 'No',
  signature: 'Signature',
  name: 'Name',
  title: 'Title',
  authority: 'Authority',
  date: 'Date',
  page: 'Page',
  of: 'of',
}

const byLanguage: Readonly<Record<string, DocumentWords>> = { en: english }

/** `language` is BCP 47. */
export function documentWords(language: string): DocumentWords {
  return byLanguage[language.split('-')[0] ?? ''] ?? english
}
