import type { HouseFont, HouseStyleChoice } from '../../../domain/house-style.ts'

/** How my organization's papers look. */
export const houseStyleWords = {
  title: 'House style',
  help: 'Every agreement that is not final follows it: on the screen, in print and in Word.',
  paper: 'Paper',
  numbering: 'Numbering of clauses',
  font: 'Font',
  contents: 'Contents page',
  contentsHelp: 'A list of the clauses after the title.',
  letterhead: 'Letterhead',
  letterheadShown: 'Print a letterhead on the first page',
  lines: 'Lines',
  linesHelp: 'One on each line, at most eight, for example the name, the address, the telephone.',
  tooMany: 'A letterhead has at most eight lines of 200 characters.',
  logo: 'Logo',
  logoHelp: 'A PNG or JPEG picture of at most one megabyte.',
  choose: 'Choose a picture…',
  change: 'Choose another…',
  remove: 'Remove the logo',
  logoAlt: 'The logo in the letterhead',
  preview: 'The top of a first page',
  sampleTitle: 'Memorandum of Understanding',
  sampleParty: 'Partner organization',
  sampleHeading: 'Purpose',
  sampleFirst: 'The parties work together on the programme that this document describes.',
  sampleSecond: 'Neither party acts for the other.',
  sampleContents: 'Contents',
  article: 'Article',
} as const

export const paperWords: Readonly<Record<HouseStyleChoice['paper'], string>> = { letter: 'US Letter', a4: 'A4' }

export const numberingWords: Readonly<Record<HouseStyleChoice['numbering'], { readonly name: string; readonly example: string }>> = {
  decimal: { name: 'Decimal', example: '1.   1.1   (a)   (i)' },
  article: { name: 'Articles', example: 'Article 1   1.1   (a)   (i)' },
  section: { name: 'Sections', example: '§ 1   (a)   (1)   (A)' },
}

export const fontWords: Readonly<Record<HouseFont, { readonly name: string; readonly help: string }>> = {
  tinos: { name: 'Tinos', help: 'As wide as Times New Roman' },
  arimo: { name: 'Arimo', help: 'As wide as Arial' },
  carlito: { name: 'Carlito', help: 'As wide as Calibri' },
}
