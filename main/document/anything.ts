/** What stands for a field, a reference or a name in a text that is read for words: nothing that a word is made of. */
export const anything = '\ufffc'
