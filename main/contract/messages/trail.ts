import type { TrailProblemKind } from '../../domain/trail-check.ts'

/** What can be wrong in the trail, in words. `{rows}` is "row 12" or "rows 12 to 14". */
export const trailMessages: Readonly<Record<TrailProblemKind, string>> = {
  'row-changed': 'What {rows} says was changed outside the app.',
  'payload-changed': 'The details of {rows} were changed outside the app.',
  'row-moved': 'What stands at {rows} was moved there from another place.',
  'row-missing': '{rows} is gone: it was deleted outside the app.',
  'row-inserted': 'What stands at {rows} was not written by the app.',
  'chain-broken': '{rows} do not follow one another: something between or in them was changed.',
  'agreement-chain-broken': '{rows} do not follow one another in their agreement’s history.',
  'head-differs': '{rows} is not the end that the trail had: its end, or all of it, was written anew.',
  'erased-unrecorded': 'The details of {rows} were removed, and nothing records a lawful erasure.',
}
