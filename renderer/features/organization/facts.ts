import type { Input, Output } from '../../../main/contract/index.ts'
import { organizationWords } from '../../../main/contract/messages/screens/organization.ts'

/** What the form holds: my organization, and who is working with the app. */
export type Facts = Required<Input<'organizations.setUp'>['organization']> & { readonly yourName: string; readonly yourTitle: string; readonly yourEmail: string }

export function factsOf({ organization, person, setUp }: Output<'organizations.mine'>): Facts {
  if (!setUp) return { name: '', type: 'public-body', actingThrough: '', address: '', yourName: '', yourTitle: '', yourEmail: '' }
  const { name, type, actingThrough, address } = organization
  return { name, type, actingThrough, address, yourName: person.name, yourTitle: person.title, yourEmail: person.email }
}

export function toKeep({ yourName, yourTitle, yourEmail, ...organization }: Facts): Input<'organizations.setUp'> {
  return { organization, person: { name: yourName, title: yourTitle, email: yourEmail } }
}

/** What is missing, by the field that it is missing in. */
export function missingIn(facts: Facts): Partial<Record<keyof Facts, string>> {
  return {
    ...(facts.name.trim() === '' && { name: organizationWords.needsName }),
    ...(facts.yourName.trim() === '' && { yourName: organizationWords.needsYourName }),
  }
}
