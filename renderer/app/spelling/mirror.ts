import type { Word } from './words.ts'

/** What makes letters stand where they do. */
const copied = ['font', 'letterSpacing', 'wordSpacing', 'textAlign', 'textIndent', 'textTransform', 'direction', 'padding', 'borderWidth', 'tabSize'] as const

/** A sheet over a text control that holds nothing but the lines under its misspelled words: the text of a control cannot be marked itself. */
export class Mirror {
  private readonly host = document.createElement('span')
  private readonly sheet = document.createElement('div')
  private readonly control: HTMLTextAreaElement | HTMLInputElement
  private readonly resized = new ResizeObserver(() => this.place())
  private readonly follow = (): void => void this.sheet.scrollTo(this.control.scrollLeft, this.control.scrollTop)

  constructor(control: HTMLTextAreaElement | HTMLInputElement) {
    this.control = control
    this.host.setAttribute('aria-hidden', 'true')
    // Closed: the words are on the page once, for whoever searches or reads it.
    const shadow = this.host.attachShadow({ mode: 'closed' })
    shadow.adoptedStyleSheets = [style]
    shadow.append(this.sheet)
    control.after(this.host)
    control.addEventListener('scroll', this.follow)
    this.resized.observe(control)
  }

  show(text: string, wrong: readonly Word[]): void {
    const parts: (string | Node)[] = []
    let at = 0
    for (const { word, start, end } of wrong) {
      const mark = document.createElement('u')
      mark.append(word)
      parts.push(text.slice(at, start), mark)
      at = end
    }
    // A last line that is empty is as high as the others.
    this.sheet.replaceChildren(...parts, text.slice(at), '\u200b')
    this.place()
  }

  remove(): void {
    this.resized.disconnect()
    this.control.removeEventListener('scroll', this.follow)
    this.host.remove()
  }

  private place(): void {
    const { control, sheet } = this
    const shown = getComputedStyle(control)
    for (const name of copied) sheet.style[name] = shown[name]
    const line = control instanceof HTMLInputElement ? `${control.clientHeight - Number.parseFloat(shown.paddingTop) - Number.parseFloat(shown.paddingBottom)}px` : shown.lineHeight
    Object.assign(sheet.style, {
      left: `${control.offsetLeft}px`,
      top: `${control.offsetTop}px`,
      width: `${control.offsetWidth}px`,
      height: `${control.offsetHeight}px`,
      lineHeight: line,
      whiteSpace: control instanceof HTMLInputElement ? 'pre' : 'pre-wrap',
    })
    this.follow()
  }
}

const style = new CSSStyleSheet()
style.replaceSync(`
  div { position: absolute; box-sizing: border-box; overflow: hidden; border: 0 solid transparent; color: transparent; pointer-events: none; overflow-wrap: break-word; }
  u { text-decoration: underline wavy var(--c-danger); text-decoration-thickness: 1px; text-decoration-skip-ink: none; }
`)
