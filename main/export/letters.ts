import type { HouseFont } from '../domain/house-style.ts'

/** The families that a text is printed in: the chosen one first, then those that hold what it lacks. */
export function printFamilies(font: HouseFont, language: string): readonly string[] {
  const latin = { tinos: 'Tinos', arimo: 'Arimo', carlito: 'Carlito' }[font]
  const [arabic, chinese] = ['Noto Naskh Arabic', 'Noto Serif SC']
  // In a Chinese text signs such as quotation marks and dashes are as wide as its letters.
  return language.startsWith('zh') ? [chinese, latin, arabic] : [latin, arabic, chinese]
}

/** The same as CSS, with the generic family last. */
export function familiesCss(font: HouseFont, language: string): string {
  const names = printFamilies(font, language).map((name) => `'${name}'`)
  return [...names, `'${wordFonts(font, language).ascii}'`, font === 'tinos' ? 'serif' : 'sans-serif'].join(',')
}

/** The fonts that Word is to use: the chosen one's counterpart, with others for Arabic or Hebrew (`cs`) and for Chinese, Japanese or Korean. */
export interface WordFonts {
  readonly ascii: string
  readonly hAnsi: string
  readonly cs: string
  readonly eastAsia: string
}

/** Microsoft's fonts, which have the widths of ours; what is not installed Word replaces by one that holds the same letters. */
export function wordFonts(font: HouseFont, language: string): WordFonts {
  const latin = { tinos: 'Times New Roman', arimo: 'Arial', carlito: 'Calibri' }[font]
  return { ascii: latin, hAnsi: latin, cs: font === 'tinos' ? latin : 'Arial', eastAsia: eastAsian(language) }
}

function eastAsian(language: string): string {
  if (/^zh-(tw|hk|mo|hant)/i.test(language)) return 'PMingLiU'
  if (language.startsWith('ja')) return 'MS Mincho'
  return language.startsWith('ko') ? 'Batang' : 'SimSun'
}
