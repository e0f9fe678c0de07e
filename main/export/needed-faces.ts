/** What is known of a file of a font without reading it. */
export interface Face {
  readonly family: string
  /** 400 or 700. */
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** The code points that it is there for: pairs of first and last. */
  readonly ranges: readonly (readonly [number, number])[]
}

const cuts = [
  { weight: 400, style: 'normal' },
  { weight: 700, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 700, style: 'italic' },
] as const

/** The code points that a page has in each cut of the letters, in the order of `cuts`. */
export type LettersUsed = readonly [ReadonlySet<number>, ReadonlySet<number>, ReadonlySet<number>, ReadonlySet<number>]

/** Which letters a page has, read off HTML of ours: what stands in headings, head cells and `strong` is bold, in `em` italic. */
export function lettersUsed(html: string): LettersUsed {
  const used = [new Set<number>(), new Set<number>(), new Set<number>(), new Set<number>()] as const
  const depth = { bold: 0, italic: 0 }
  for (const [, end, tag = '', text] of html.matchAll(/<(\/?)([a-z0-9]*)[^>]*>|([^<]+)/g)) {
    if (text !== undefined) for (const sign of text) used[depth.bold > 0 ? (depth.italic > 0 ? 3 : 1) : depth.italic > 0 ? 2 : 0].add(sign.codePointAt(0) ?? 0)
    else if (/^(h\d|th|strong)$/.test(tag)) depth.bold += end === '/' ? -1 : 1
    else if (tag === 'em') depth.italic += end === '/' ? -1 : 1
  }
  return used
}

/**
 * The faces that these letters need, and no others: for each letter that of the first family that has it, in its cut or else upright.
 * Half a megabyte of fonts that nobody uses makes printing several times slower.
 */
export function neededFaces<F extends Face>(faces: readonly F[], families: readonly string[], letters: LettersUsed): readonly F[] {
  const needed = new Set<F>()
  for (const [index, used] of letters.entries()) {
    const inOrder = candidates(faces, families, cuts[index] ?? cuts[0])
    for (const letter of used) {
      const face = inOrder.find(({ ranges }) => ranges.some(([first, last]) => letter >= first && letter <= last))
      if (face !== undefined) needed.add(face)
    }
  }
  return faces.filter((face) => needed.has(face))
}

function candidates<F extends Face>(faces: readonly F[], families: readonly string[], cut: Pick<Face, 'weight' | 'style'>): readonly F[] {
  return families.flatMap((family) => {
    const own = faces.filter((face) => face.family === family && face.weight === cut.weight)
    const inCut = own.filter((face) => face.style === cut.style)
    return inCut.length > 0 ? inCut : own.filter((face) => face.style === 'normal')
  })
}
