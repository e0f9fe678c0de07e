/** A list that is being written, and how deep it stands. */
interface OpenList {
  readonly list: HTMLElement
  readonly level: number
}

/** Word writes lists as paragraphs with a typed-in number or bullet: these become lists again, one inside the other as their levels say. */
export function typedListsToLists(body: HTMLElement): void {
  let open: OpenList[] = []
  for (const paragraph of body.querySelectorAll<HTMLElement>('p')) {
    if (!isTypedItem(paragraph)) {
      open = []
      continue
    }
    if (open[0] !== undefined && open[0].list.nextElementSibling !== paragraph) open = []
    const level = Number(/level(\d)/i.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 1)
    const tag = takeMarker(paragraph)
    open = open.filter((each) => each.level <= level)
    const last = open.at(-1)
    if (last === undefined || last.level < level || last.list.localName !== tag) {
      const list = body.ownerDocument.createElement(tag)
      if (last === undefined) paragraph.before(list)
      else if (last.level < level) last.list.lastElementChild?.append(list)
      else last.list.after(list)
      open = [...open.filter((each) => each.level < level), { list, level }]
    }
    const item = body.ownerDocument.createElement('li')
    item.append(...paragraph.childNodes)
    open.at(-1)?.list.append(item)
    paragraph.remove()
  }
}

function isTypedItem(paragraph: HTMLElement): boolean {
  return /mso-list:(?!\s*(?:ignore|none))/i.test(paragraph.getAttribute('style') ?? '') || /MsoListParagraph/.test(paragraph.className)
}

/** Takes the number or bullet away, and says of which kind of list it is. Word's bullets are signs of a font, among them the letter o. */
function takeMarker(paragraph: HTMLElement): 'ol' | 'ul' {
  const marker = paragraph.querySelector<HTMLElement>('span[style*="mso-list:Ignore" i], span[style*="mso-list: Ignore" i]')
  const words = (marker?.textContent ?? '').replace(/[\s\u00a0]/g, '')
  marker?.remove()
  return /^\(?[\p{L}\p{N}][\p{L}\p{N}.]*[.)]/u.test(words) ? 'ol' : 'ul'
}
