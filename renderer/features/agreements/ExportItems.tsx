import { Menu } from '@mantine/core'
import { exportManyWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import { type ManyFormat, manyFormats } from '../../../main/contract/exporting.ts'

/** What each choice writes of every agreement. */
const choices: readonly { readonly says: string; readonly formats: readonly ManyFormat[] }[] = [
  { says: words.pdf, formats: ['pdf'] },
  { says: words.docx, formats: ['docx'] },
  { says: words.both, formats: manyFormats },
]

/** The ways to export many agreements into a folder, as items of a menu. */
export function ExportItems({ onChoose }: { readonly onChoose: (formats: readonly ManyFormat[]) => void }) {
  return choices.map(({ says, formats }) => (
    <Menu.Item key={says} onClick={() => onChoose(formats)}>
      {says}
    </Menu.Item>
  ))
}
