/** Words that a word processor puts beside the text: its styles, its comments, its bookkeeping. */
const nothingOfTheText = 'style, script, meta, link, title, xml, o\\:p, img, svg, object, iframe'

/**
 * What somebody pastes, as text, bold, italic and lists. Word writes lists as paragraphs with a typed-in number or bullet: these become
 * lists again.
 */
export function cleanPaste(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replaceAll(/<!--[\s\S]*?-->|<!\[(?:if[^\]]*|endif)\]>/gi, ''), 'text/html')
  body.querySelectorAll(nothingOfTheText).forEach((element) => element.remove())
  typedListsToLists(body)
  body.querySelectorAll('a, font, u').forEach((element) => element.replaceWith(...element.childNodes))
  return body.innerHTML
}

function typedListsToLists(body: HTMLElement): void {
  let list: HTMLElement | null = null
  for (const paragraph of body.querySelectorAll<HTMLElement>('p')) {
    if (!isTypedItem(paragraph)) {
      list = null
      continue
    }
    const marker = paragraph.querySelector<HTMLElement>('span[style*="mso-list:Ignore" i], span[style*="mso-list: Ignore" i]')
    const tag = /[\p{L}\p{N}]/u.test(marker?.textContent ?? paragraph.textContent.slice(0, 2)) && marker !== null ? 'ol' : 'ul'
    marker?.remove()
    if (list === null || list.localName !== tag || list.nextElementSibling !== paragraph) {
      list = body.ownerDocument.createElement(tag)
      paragraph.before(list)
    }
    const item = body.ownerDocument.createElement('li')
    item.append(...paragraph.childNodes)
    list.append(item)
    paragraph.remove()
  }
}

function isTypedItem(paragraph: HTMLElement): boolean {
  return /mso-list:(?!\s*(?:ignore|none))/i.test(paragraph.getAttribute('style') ?? '') || /MsoListParagraph/.test(paragraph.className)
}
