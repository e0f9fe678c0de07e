import type { ParsedInputOf } from '../../contract/method.ts'
import type { organizationMethods } from '../../contract/organizations.ts'

type Methods = typeof organizationMethods
type Contact = Omit<ParsedInputOf<Methods['contacts.add']>, 'organizationId'>

export interface SamplePartner {
  readonly facts: ParsedInputOf<Methods['organizations.add']>
  readonly contacts: readonly Contact[]
}

/** Ours. No city, organization or person of these names is meant; nor anywhere below. */
export const sampleOurs: ParsedInputOf<Methods['organizations.setUp']> = {
  organization: { name: 'City of Riverton', type: 'public-body', actingThrough: 'Riverton Police Department', address: '200 Harbor Street\nRiverton, Westmark 04000' },
  person: { name: 'Sam Okafor', title: 'Contracts Officer', email: 'sokafor@riverton.example' },
}

export const samplePeople: readonly ParsedInputOf<Methods['people.add']>[] = [
  { name: 'Noor Velasquez', title: 'Commander, Community Engagement Bureau', email: 'nvelasquez@riverton.example' },
  { name: 'Dana Whitfield', title: 'City Manager', email: 'dwhitfield@riverton.example' },
  { name: 'Sam Petrakis', title: 'City Attorney', email: 'spetrakis@riverton.example' },
]

/** How our papers look. */
export const sampleStyle = {
  letterheadShown: true,
  letterheadLines: ['City of Riverton', 'Riverton Police Department', '200 Harbor Street, Riverton, Westmark 04000', 'Telephone 555-0100'],
} as const

const contact = (name: string, title: string, email: string, phone: string): Contact => ({ name, title, email, phone })

/** The partners, by the short name that the other parts of the sample use. */
export const samplePartners = {
  harborLight: {
    facts: { name: 'Harbor Light Victim Services, Inc.', type: 'nonprofit', actingThrough: '', address: '18 Mill Lane\nRiverton, Westmark 04002' },
    contacts: [contact('Morgan Ellery', 'Executive Director', 'mellery@harborlight.example', '555-0171'), contact('Priya Nandal', 'Privacy Officer', 'privacy@harborlight.example', '555-0188')],
  },
  northside: {
    facts: { name: 'Northside Youth Mentoring, Inc.', type: 'nonprofit', actingThrough: '', address: '47 Alder Court\nRiverton, Westmark 04003' },
    contacts: [contact('Avery Lindqvist', 'Executive Director', 'alindqvist@northside.example', '555-0161'), contact('Teo Brannigan', 'Director of Programs', 'tbrannigan@northside.example', '555-0162')],
  },
  openTable: {
    facts: { name: 'Open Table Food Bank, Inc.', type: 'nonprofit', actingThrough: '', address: '9 Canal Street\nRiverton, Westmark 04001' },
    contacts: [contact('Lucía Ferreira', 'Operations Manager', 'lferreira@opentable.example', '555-0133')],
  },
  millWatch: {
    facts: { name: 'Mill District Neighborhood Watch Association', type: 'nonprofit', actingThrough: '', address: '310 Weaver Street\nRiverton, Westmark 04002' },
    contacts: [contact('Harriet Boone', 'President', 'president@millwatch.example', '555-0155')],
  },
  countyHealth: {
    facts: { name: 'County of Tidewater', type: 'public-body', actingThrough: 'its Department of Behavioral Health', address: '1 County Plaza\nTidewater, Westmark 04100' },
    contacts: [contact('Ines Caldwell', 'Director of Crisis Services', 'icaldwell@tidewater.example', '555-0120')],
  },
  secondStart: {
    facts: { name: 'Second Start Reentry Works, Inc.', type: 'nonprofit', actingThrough: '', address: '76 Foundry Road\nRiverton, Westmark 04005' },
    contacts: [contact('Darnell Osei', 'Program Director', 'dosei@secondstart.example', '555-0144')],
  },
  safeHomes: {
    facts: { name: 'Safe Homes International', type: 'international-organization', actingThrough: 'its Americas Office', address: '4 Quai des Bergues\n1201 Geneva, Switzerland' },
    contacts: [contact('Élodie Marchand', 'Head of Training', 'emarchand@safehomes.example', '+41 22 555 01 10')],
  },
  stAldate: {
    facts: { name: 'St. Aldate Night Shelter', type: 'nonprofit', actingThrough: '', address: '2 Abbey Close\nRiverton, Westmark 04004' },
    contacts: [contact('Gwen Tierney', 'Shelter Manager', 'gtierney@staldate.example', '555-0190')],
  },
  university: {
    facts: { name: 'Westmark State University', type: 'public-body', actingThrough: 'its Institute for Public Safety', address: '1200 College Avenue\nTidewater, Westmark 04101' },
    contacts: [contact('Dr. Farah Lindholm', 'Principal Investigator', 'flindholm@westmark.example', '555-0177')],
  },
} as const satisfies Readonly<Record<string, SamplePartner>>

export type PartnerName = keyof typeof samplePartners
