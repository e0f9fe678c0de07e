const units = ['B', 'KB', 'MB', 'GB'] as const

/** A number of bytes as people say it: "7 B", "1.4 MB". */
export function sizeInWords(bytes: number): string {
  const power = bytes < 1024 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1)
  const figure = bytes / 1024 ** power
  return `${figure.toLocaleString('en-US', { maximumFractionDigits: power === 0 || figure >= 100 ? 0 : 1 })} ${units[power]}`
}
