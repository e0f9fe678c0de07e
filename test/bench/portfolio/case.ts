import type { Random } from './random.ts'

// Fictional all of it: no place, organization or person of these names is meant.
const places = ['Riverton', 'Westmark', 'Harbor Point', 'Ashford Mills', 'Lindenau', 'Cedar Falls', 'Marlow', 'Saint Aubin', 'Northgate', 'Tarrow'] as const
const causes = ['Victim Services', 'Youth Alliance', 'Food Bank', 'Health Network', 'Housing Trust', 'Legal Aid', 'River Watch', 'Literacy Project', 'Veterans Center', 'Arts Council'] as const
const forms = ['Inc.', 'Foundation', 'Association', 'Society', 'Partnership'] as const
const departments = ['', 'its Police Department', 'its Department of Public Health', 'its Office of Grants', 'its Library', 'its Parks Department'] as const
const streets = ['Harbor Street', 'Mill Lane', 'Station Road', 'Orchard Avenue', 'Quay Street', 'Chapel Hill'] as const
const given = ['Dana', 'Morgan', 'Alex', 'Robin', 'Sam', 'Ines', 'Noor', 'Jules', 'Priya', 'Tomás'] as const
const family = ['Whitfield', 'Ellery', 'Okafor', 'Lindqvist', 'Marchetti', 'Nakamura', 'Duarte', 'Haddad', 'Byrne', 'Kowalski'] as const
const titles = ['City Manager', 'Executive Director', 'Chair of the Board', 'County Administrator', 'Superintendent', 'Chief Operating Officer'] as const
const verbs = ['to plan', 'to assess', 'to prepare', 'to improve', 'to evaluate'] as const
const aims = ['a referral pathway', 'a shared case register', 'a joint grant application', 'a common training program', 'an exchange of outcome data', 'a mobile outreach service'] as const
const aids = ['and to decide whether to enter into a partnership memorandum on it', 'before either of them commits funds to it', 'with the help of advisers whom both accept'] as const

/** Answers to the questions of the template `mutual-nda`, different each time, as a person would send them. */
export function answersOfCase(random: Random): Record<string, unknown> {
  const [publicBody, openEnded, onFixedDate] = [random.chance(0.6), random.chance(0.2), random.chance(0.3)]
  const place = random.pick(places)
  return {
    first_party: publicBody
      ? { name: `${random.pick(['City', 'County', 'Town'])} of ${place}`, type: 'public-body', acting_through: random.pick(departments), address: address(random), short_name: '' }
      : nonprofit(random),
    second_party: nonprofit(random),
    purpose: `${random.pick(verbs)} ${random.pick(aims)} in ${random.pick(places)}, ${random.pick(aids)}`,
    direction: random.chance(0.8) ? 'mutual' : 'first-discloses',
    effective_rule: onFixedDate ? 'fixed-date' : random.pick(['last-signature', 'on-approval']),
    ...(onFixedDate && { start: `20${random.int(17, 27)}-${twoDigits(random.int(1, 12))}-${twoDigits(random.int(1, 28))}` }),
    term_kind: openEnded ? 'open-ended' : 'fixed',
    ...(!openEnded && { term_length: `P${random.int(1, 5)}Y` }),
    notice_days: random.pick([15, 30, 60, 90]),
    survival_years: random.int(2, 7),
    public_body: publicBody,
    ...(publicBody && { public_records_law: `the Public Records Act of the State of ${place}` }),
    governing_law: `the State of ${place}`,
    first_signatory: signatory(random),
    second_signatory: signatory(random),
  }
}

function nonprofit(random: Random) {
  const name = `${random.pick(places)} ${random.pick(causes)} ${random.pick(forms)}`
  return { name, type: random.pick(['nonprofit', 'nonprofit', 'company', 'other']), address: address(random), short_name: '' }
}

function address(random: Random): string {
  return `${random.int(1, 400)} ${random.pick(streets)}\n${random.pick(places)} ${random.int(10_000, 99_999)}`
}

function signatory(random: Random) {
  return { name: `${random.pick(given)} ${random.pick(family)}`, title: random.pick(titles), authority: `Resolution R-${random.int(2017, 2026)}-${random.int(1, 300)}` }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
