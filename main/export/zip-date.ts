const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/**
 * The same ZIP file with one date on all its entries (PKWARE APPNOTE 4.3.7 and 4.3.12): the moment that is given, in UTC, or
 * 1 January 1980, the earliest that ZIP knows. The clock's time would make every export differ.
 */
export function withZipDate(bytes: Uint8Array, iso: string | undefined): Uint8Array {
  const result = bytes.slice()
  const view = new DataView(result.buffer)
  const stamp = dosDate(iso)
  const end = result.length - 22
  if (view.getUint32(end, true) !== endOfDirectory) throw new Error('The DOCX library wrote a ZIP file with a comment at its end, which it never did before.')
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(entry, true) === directoryEntry; left -= 1) {
    view.setUint32(entry + 12, stamp, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, stamp, true)
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
  }
  return result
}

/** MS-DOS date and time in one number: the date in the upper half. */
function dosDate(iso: string | undefined): number {
  const time = new Date(iso ?? '1980-01-01T00:00:00Z')
  const date = (Math.max(0, time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate()
  return ((date << 16) | (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1)) >>> 0
}
