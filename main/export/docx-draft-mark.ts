import type { IContext, IXmlableObject } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { DocumentWords } from '../document/document-words.ts'
import { draftMarkSize } from './draft-mark.ts'

/** Word's own watermark, which it can take away again, with an id that is no accident: the library's differs each time. */
export class DraftMark extends TextWatermark {
  private readonly id: string

  constructor(words: DocumentWords, id: string) {
    super({ text: words.draft, font: 'Arial', bold: true, color: '#ececec', opacity: 1, ...draftMarkSize(words) })
    this.id = id
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const written = JSON.stringify(super.prepForXml(context)).replace(/(PowerPlusWaterMarkObject)[\w-]+/, `$1${this.id}`)
    return JSON.parse(written) as IXmlableObject
  }
}
