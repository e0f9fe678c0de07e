/** Fonts for print, each with the widths of one that Word has: Tinos of Times New Roman, Arimo of Arial, Carlito of Calibri. */
export const houseFonts = ['tinos', 'arimo', 'carlito'] as const
export type HouseFont = (typeof houseFonts)[number]

/** How my organization's papers look: chosen once, used by every agreement. */
export interface HouseStyleChoice {
  readonly paper: 'letter' | 'a4'
  readonly numbering: 'decimal' | 'article' | 'section'
  readonly font: HouseFont
  /** A page of contents after the title. */
  readonly contents: boolean
  readonly letterhead: {
    /** Whether it stands at the top of the first page. */
    readonly shown: boolean
    /** Beside or under the logo: name, address, telephone; one line each. */
    readonly lines: readonly string[]
    readonly logo: Logo | null
  }
}

export interface Logo {
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly base64: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

export const defaultHouseStyle: HouseStyleChoice = {
  paper: 'letter',
  numbering: 'decimal',
  font: 'tinos',
  contents: false,
  letterhead: { shown: false, lines: [], logo: null },
}
