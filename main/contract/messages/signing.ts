import type { ChangeCode, FileVerdict, SignatureFaultCode, SignatureVerdict } from '../../domain/signature.ts'

/** What is said of a file as a whole. */
export const fileVerdictWords: Readonly<Record<FileVerdict, string>> = {
  valid: 'Its signature is valid, and nothing was changed after it.',
  'valid-with-later-signatures': 'All its signatures are valid; after each only the signatures of others were added.',
  'later-changes-unclassified': 'Its signatures are valid, but something was added afterwards, and it cannot be told whether that changes what was signed.',
  'changed-after-signing': 'It was changed after it was signed.',
  broken: 'A signature in it does not hold.',
  'not-signed': 'Nobody has signed it.',
}

/** What is said of one signature after who made it. */
export const signatureVerdictWords: Readonly<Record<SignatureVerdict, string>> = {
  valid: 'Nothing was changed after it.',
  'valid-with-later-signatures': 'After it only the signatures of others were added.',
  'later-changes-unclassified': 'It cannot be told whether what was added afterwards changes what was signed: {changes}.',
  'changed-after-signing': 'The file was changed after it: {changes}.',
  broken: 'The signature does not hold: {fault}.',
}

export const signatureWords = {
  signed: 'Signed by {signer}{organization}{at}.',
  sealed: 'Sealed by {signer}{organization}{at}: from then on only signatures may be added.',
  ofOrganization: ' ({organization})',
  /** `{at}`: ISO 8601, UTC. */
  at: ' at {at}, as the signer’s computer says',
  stamped: ' at {at}, as the time stamp of {by} says',
  selfSigned: 'The certificate is one that its owner made: compare its fingerprint, which begins with {fingerprint}, with what the owner says it is.',
  issued: 'The certificate was issued by {issuer}; whether that is to be trusted was not checked.',
  expired: 'The certificate was not valid at that time.',
  unread: 'A signature in the field “{field}”.',
  removed: 'There was a signature in the field “{field}”.',
} as const

export const changeWords: Readonly<Record<ChangeCode, string>> = {
  page: 'a page reads differently, or something was put on it',
  form: 'the form was changed',
  'field-emptied': 'a signature was taken out',
  'field-moved': 'a box was moved or made larger',
  'signature-replaced': 'a signature was exchanged',
  appearance: 'a box shows something else',
  'field-added': 'a box was added although the seal allows none',
  action: 'something runs when the file is opened',
  layers: 'layers that can be hidden or shown were changed',
  facts: 'its title, author or other facts were changed',
  visible: 'something that is shown was exchanged',
  forbidden: 'something was added that the seal forbids',
  'field-added-visible': 'a box was added that could cover words; look at it',
  'unknown-object': 'a part was added or changed that is not known here',
  'unknown-form': 'what was added is not written as programs for signing write it',
  trailing: 'something stands behind the end of the file',
}

export const faultWords: Readonly<Record<SignatureFaultCode, string>> = {
  malformed: 'it is damaged',
  'content-changed': 'what was signed has changed',
  'key-mismatch': 'it was not made with the key of its certificate',
  'certificate-changed': 'its certificate was changed or exchanged',
  'method-unknown': 'it was made in a way that cannot be checked here',
  'method-weak': 'it was made with SHA-1, which can be forged today',
  'time-stamp': 'its time stamp is damaged, or belongs to something else',
  misplaced: 'it does not cover all of the file as it was then',
}

export const signingProblems = {
  'not-a-pdf': { says: '{path} is no PDF.', remedy: 'Choose the PDF itself, as it was sent or saved.' },
  'pdf-encrypted': { says: '{path} is encrypted.', remedy: 'Open it with its password in another program, save it without one, and choose that file. Its signatures do not survive that: ask for the file as it was before.' },
  'pdf-damaged': { says: '{path} is damaged, or was cut off, and cannot be read.', remedy: 'Ask for it again, as a file and not within another. Nothing was changed.' },
  'pdf-too-much': { says: '{path} holds more than a document should.', remedy: 'It may have been made to stop programs. Ask who sent it for another copy.' },
  'pdf-signed-too-often': { says: '{path} has more than 100 signatures, which is more than are checked.', remedy: 'Ask who sent it for the document with its own signatures only.' },
  'identity-unknown': { says: 'There is no identity “{identity}”.', remedy: 'The identities are: {known}. Make one with identity new, or take one in with identity import.' },
  'identity-name-taken': { says: 'There is an identity “{name}” already.', remedy: 'Choose another name (on the command line: --name). Nothing was changed.' },
  'identity-there': { says: 'This identity is there already, as “{name}”.', remedy: 'Use it by that name. Nothing was changed.' },
  'passphrase-wrong': { says: 'The passphrase does not open {what}.', remedy: 'Type it again; capital letters count. Nobody can find it out for you. Nothing was changed.' },
  'identity-unusable': { says: '{path} holds no key that can sign here, or no certificate that belongs to it.', remedy: 'Export key and certificate together, as PKCS#12 (.p12 or .pfx), with an RSA key or one of the curves P-256, P-384 and P-521.' },
  'identity-expired': { says: 'The certificate of “{name}” is valid from {from} to {to} only.', remedy: 'Use another identity, or make a new one. Nothing was signed.' },
  'field-unknown': { says: '{path} has no field “{field}” to sign.', remedy: 'The fields that can be signed are: {known}.' },
  'field-signed': { says: 'The field “{field}” of {path} is signed already.', remedy: 'The fields that can still be signed are: {known}.' },
  'seal-not-first': { says: '{path} is signed already; a seal must be the first.', remedy: 'Seal the file as it was before anybody signed.' },
  'sealed-shut': { says: 'The seal of {path} allows no further signature.', remedy: 'Ask who sealed it for a copy that may be signed.' },
} as const

/** Where names are listed and there is none. */
export const noneWords = 'none'
