import { expect, test } from 'vitest'
import { type NamedParty, sameParties } from '../../main/domain/same-parties.ts'

const by = (name: string, organizationId: string | null = null): NamedParty => ({ name, organizationId })

test.each<[string, NamedParty[], NamedParty[], boolean]>([
  ['names in another order and spelling', [by('City of Riverton'), by('Harbor Light, Inc.')], [by('HARBOR LIGHT INC'), by('City  of Riverton')], true],
  ['the same organization under another name', [by('Old name', 'o1')], [by('New name', 'o1')], true],
  ['two organizations of the same name', [by('Hope', 'o1')], [by('Hope', 'o2')], false],
  ['a name where only one side is in the registry', [by('Hope', 'o1')], [by('Hope')], true],
  ['more parties than ours', [by('Hope')], [by('City'), by('Hope')], true],
  ['fewer parties than ours', [by('Hope'), by('City')], [by('Hope')], false],
  ['one of theirs for two of ours', [by('Hope'), by('Hope')], [by('Hope'), by('City')], false],
  ['parties without a name', [by('')], [by('')], false],
  ['no parties', [], [], false],
])('%s', (_what, ours, theirs, same) => expect(sameParties(ours, theirs)).toBe(same))
