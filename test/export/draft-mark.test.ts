import { expect, test } from 'vitest'
import { documentWords } from '../../main/document/document-words.ts'
import { draftMarkHtml, draftMarkSize } from '../../main/export/draft-mark.ts'

test.each(['en', 'es', 'fr', 'ar', 'zh'])('the mark has outlines in the language %s, and no text', (language) => {
  const html = draftMarkHtml(documentWords(language))
  expect(html).toMatch(/^<svg class="draft-mark" aria-hidden="true" viewBox="0 0 \d+ 100"><path [^>]*d="M[^"]+"\/><\/svg>$/)
  const { width, height } = draftMarkSize(documentWords(language))
  expect(width).toBeLessThanOrEqual(470)
  expect(height).toBeLessThanOrEqual(150)
})
