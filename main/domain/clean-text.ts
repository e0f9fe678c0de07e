/**
 * C0 and C1 control characters except tab and line feed, and lone halves of surrogate pairs: no paper can print them, and XML refuses
 * them. U+FFFE and U+FFFF are no characters either. Bidirectional embeddings, overrides and isolates (U+202A–E, U+2066–9) would let a
 * text read otherwise than it is stored (Unicode UTS #55); the plain marks LRM, RLM and ALM only help to place neutral signs, and stay.
 */
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * A text that can be printed: line ends become line feeds, control characters become U+FFFD so that one sees that something stood
 * there. Everything else stays as it is.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n').replace(unprintable, '\ufffd')
}
