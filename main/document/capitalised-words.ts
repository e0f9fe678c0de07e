import { anything } from './anything.ts'

/** Words that carry a capital though they are no terms. */
const plainWords = new Set(
  (
    'January February March April May June July August September October November December ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday ' +
    'Section Sections Schedule Schedules Article Articles Annex Annexes Appendix Exhibit Exhibits Attachment Part Parts Subpart Subparts Title Chapter Clause Paragraph Form Table Item No ' +
    'English Spanish French Portuguese German Italian Russian Chinese Japanese Korean Vietnamese Arabic Tagalog American'
  ).split(' '),
)

/** Words that begin a sentence and take no part in a name that follows them. */
const openers = new Set(
  (
    'The A An This That These Those Each Every Any All Both Either Neither No None Not Some Such Other Another If Unless Until When Where While Whenever Wherever ' +
    'Before After During Within Without Upon On In At By For From To Of With Under Over Between Among Through Except Beyond Despite Instead Only Also And Or But Nor As So Then ' +
    'It Its They Their He She His Her We Our You Your Who Whoever What Whatever Which Whichever Whose How Why There Here Once Since Because Although Though Even Later Sooner Nothing Nobody Anyone Everyone ' +
    'One Two Three Four Five Six Seven Eight Nine Ten First Second Third Last Next'
  ).split(' '),
)

/** After these, an item’s “(a)” among them, or at the start, a sentence begins, and its first word has a capital in any case. */
const sentenceStart = /(?:^|[.!?:;…\n•–—][”"’)\]]*|\([\p{L}\d]{1,4}\))[\s“"‘([]*$/u

const word = String.raw`\p{Lu}[\p{L}\p{N}’'-]*`
const run = new RegExp(String.raw`(?<![\p{L}\p{N}’'-])${word}(?: (?:of )?${word})*`, 'gu')
const mostWords = 4

/** The names of statutes, and of what a term is being made for on the spot: Memorandum of Understanding (the “Agreement”). */
const linked = String.raw`(?<![\p{L}\p{N}’'-])${word}(?: (?:of|and|the|for|in|on|to|${word})){0,14}`
const named = new RegExp(String.raw`${linked} Acts?(?![\p{L}\p{N}])|${linked} \((?:the|this|an?|each|together|collectively)[^()]{0,40}${anything}`, 'gu')

/**
 * Runs of one to four words in English text that are written like names: each with a capital and not all in capitals. A single word at
 * the beginning of a sentence is none, nor are the names of statutes.
 */
export function capitalisedRuns(text: string): string[] {
  const rest = text.replaceAll(named, anything)
  return [...rest.matchAll(run)].flatMap((match) => {
    const atStart = sentenceStart.test(rest.slice(Math.max(0, match.index - 12), match.index))
    return nameRuns(match[0].split(' ').map((each) => each.replace(/[’'](?:s|re|ll|ve|d)?$/u, '')), atStart)
  })
}

/** The names in a run of words: abbreviations and plain words with a capital part it. */
function nameRuns(words: readonly string[], atStart: boolean): string[] {
  const [first = ''] = words
  const rest = atStart && (words.length === 1 || openers.has(first)) ? words.slice(1) : words
  const runs: string[][] = [[]]
  for (const each of rest) {
    if (isName(each) || each === 'of') runs.at(-1)?.push(each)
    else runs.push([])
  }
  return runs.map(withoutOuterOf).filter((each) => each.length > 0 && each.length <= mostWords).map((each) => each.join(' '))
}

function withoutOuterOf(words: readonly string[]): readonly string[] {
  const inner = words[0] === 'of' ? words.slice(1) : words
  return inner.at(-1) === 'of' ? inner.slice(0, -1) : inner
}

function isName(each: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(each) && !plainWords.has(each)
}
