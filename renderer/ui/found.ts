/** Where the words stand in a text, whatever their capitals: the places of their first signs, none inside another. */
export function placesOf(text: string, words: string): readonly number[] {
  if (words === '') return []
  const [all, wanted] = [text.toLowerCase(), words.toLowerCase()]
  const places: number[] = []
  // A text whose small letters are more or fewer than its capitals has other places: it is searched as it stands.
  const [within, sought] = all.length === text.length ? [all, wanted] : [text, words]
  for (let at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + sought.length)) places.push(at)
  return places
}

/** The words as ranges of the page, in their order; they may go on from one piece of formatted text to the next. */
export function rangesOf(root: Node, words: string): readonly Range[] {
  const pieces: { readonly node: Node; readonly from: number }[] = []
  let text = ''
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    pieces.push({ node, from: text.length })
    text += node.nodeValue ?? ''
  }
  return placesOf(text, words).map((at) => {
    const range = document.createRange()
    const [start, end] = [pieces.findLast(({ from }) => from <= at), pieces.findLast(({ from }) => from < at + words.length)]
    if (start) range.setStart(start.node, at - start.from)
    if (end) range.setEnd(end.node, at + words.length - end.from)
    return range
  })
}
