import { typedListsToLists } from './typed-lists.ts'

/** What a clause cannot hold, and a person is told of. */
export type LeftOut = 'pictures' | 'notes' | 'comments' | 'deletions' | 'tables'

export interface Pasted {
  readonly html: string
  /** What was left out; of tables, only that they are tables. */
  readonly left: readonly LeftOut[]
}

/** What a word processor puts beside the text: its styles, its bookkeeping, what it hides. */
const nothingOfTheText = 'style, script, meta, link, title, xml, o\\:p, w\\:sdtpr, [style*="mso-hide:all" i], [style*="display:none" i]'

/** In this order: what stands in something that goes is not told of on its own. */
const leftOut: readonly (readonly [LeftOut, string])[] = [
  ['deletions', 'del, .msoDel'],
  ['comments', '.MsoCommentReference, .msocomanchor, [style*="mso-element:comment-list" i]'],
  ['notes', 'a[style*="mso-footnote-id" i], a[style*="mso-endnote-id" i], a[href^="#_ftn"], a[href^="#_edn"], a.sdfootnoteanc, a.sdendnoteanc, [style*="mso-element:footnote-list" i], [style*="mso-element:endnote-list" i], [id^="sdfootnote"], [id^="sdendnote"]'],
  ['pictures', 'img, svg, picture, object, iframe, v\\:shape, v\\:imagedata, canvas, video'],
]

/**
 * What somebody pastes, as paragraphs, bold, italic and lists. Headings become bold lines, rows of a table lines of words; Word's typed-in
 * numbers and bullets become lists; of tracked changes the text is as if all were accepted.
 */
export function cleanPaste(html: string): Pasted {
  const { body } = new DOMParser().parseFromString(html.replaceAll(/<!--[\s\S]*?-->|<!\[(?:if[^\]]*|endif)\]>/gi, ''), 'text/html')
  body.querySelectorAll(nothingOfTheText).forEach((element) => element.remove())
  const left = leftOut.flatMap(([what, selector]): LeftOut[] => {
    const found = body.querySelectorAll(selector)
    found.forEach((element) => element.remove())
    return found.length > 0 ? [what] : []
  })
  const tables = [...body.querySelectorAll('table')]
  tables.forEach(tableToLines)
  headingsToLines(body)
  typedListsToLists(body)
  plainSpaces(body)
  body.querySelectorAll('a, font, u, ins').forEach((element) => element.replaceWith(...element.childNodes))
  body.querySelectorAll('p').forEach((paragraph) => paragraph.textContent.trim() === '' && paragraph.remove())
  return { html: body.innerHTML, left: tables.length > 0 ? [...left, 'tables'] : left }
}

/** A row is a line, its cells parted by a dash. */
function tableToLines(table: HTMLTableElement): void {
  const lines = [...table.rows].map((row) => {
    const line = table.ownerDocument.createElement('p')
    line.textContent = [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).filter((words) => words !== '').join(' – ')
    return line
  })
  table.replaceWith(...lines)
}

/** Numbers of headings go: those of clauses are given by the text itself. */
function headingsToLines(body: HTMLElement): void {
  for (const heading of body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6, .MsoTitle, .MsoSubtitle')) {
    heading.querySelectorAll('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]').forEach((number) => number.remove())
    const [line, strong] = [body.ownerDocument.createElement('p'), body.ownerDocument.createElement('strong')]
    strong.append(...heading.childNodes)
    line.append(strong)
    heading.replaceWith(line)
  }
}

/** Tabs and spaces that do not break are for the page that they come from; soft hyphens and signs without a width are nothing to read. */
function plainSpaces(body: HTMLElement): void {
  body.querySelectorAll('[style*="mso-tab-count" i], [style*="mso-spacerun" i]').forEach((spaces) => spaces.replaceWith(' '))
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) text.nodeValue = (text.nodeValue ?? '').replace(/[\u00ad\u200b\ufeff\ufffc]/g, '').replace(/[\s\u00a0\u2007\u202f]+/g, ' ')
}
