export const printingWords = {
  preparing: 'Preparing the document to print…',
} as const
