/**
 * C0 and C1 control characters except tab and line feed, and lone halves of surrogate pairs: no paper can print them, and XML refuses
 * them. U+FFFE and U+FFFF are no characters either.
 */
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * A text that can be printed: line ends become line feeds, control characters become U+FFFD so that one sees that something stood
 * there. Bidi marks and everything else stay as they are.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n').replace(unprintable, '\ufffd')
}
