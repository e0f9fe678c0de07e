/** What goes wrong with a comment. */
export const commentProblems = {
  'comment-empty': { says: 'The comment says nothing.', remedy: 'Type what you want to say. Nothing was changed.' },
  'comment-too-long': { says: 'The comment has {length} characters; {limit} is the most.', remedy: 'Say it shorter, or add it as a file and name it here. Nothing was changed.' },
  'comments-full': { says: '{number} has {limit} comments and replies, which is the most.', remedy: 'Delete some that are resolved. Nothing was changed.' },
  'comment-unknown': { says: 'This comment is not there any more.', remedy: 'It was deleted in another window or on the command line.' },
  'comment-of-another': { says: '{name} wrote this comment; its words are theirs.', remedy: 'Reply to it instead. Nothing was changed.' },
  'comment-changed-meanwhile': { says: 'The comment was changed in another window.', remedy: 'It now reads: “{text}” Change it again from there; what you typed is still in the field.' },
} as const

/** What the history says of comments; their words are in none of its rows. */
export const commentSentences = {
  'comment.added': { kind: 'comments', says: 'Commented on {place}.' },
  'comment.replied': { kind: 'comments', says: 'Replied to a comment on {place}.' },
  'comment.edited': { kind: 'comments', says: 'Edited a comment on {place}.' },
  'comment.resolved': { kind: 'comments', says: 'Resolved a comment on {place}.' },
  'comment.reopened': { kind: 'comments', says: 'Reopened a comment on {place}.' },
  'comment.removed': { kind: 'comments', says: 'Deleted a comment on {place}.' },
  'comment.put-back': { kind: 'comments', says: 'Put a comment on {place} back.' },
} as const

/** What a comment is about, in a sentence. */
export const commentPlaces = {
  whole: 'the agreement',
  clause: 'clause {number}',
  gone: 'a clause that is not in the text now',
  /** What a comment is called where it is found. */
  found: '{who} on {place}',
} as const
