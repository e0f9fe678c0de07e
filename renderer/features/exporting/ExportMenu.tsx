import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import { exportFormats } from '../../../main/contract/exporting.ts'
import { exportingWords, formatWords } from '../../../main/contract/messages/screens/exporting.ts'
import { startExport } from './start-export.tsx'
import styles from './exporting.module.css'
import { useExportActions } from './useExportActions.ts'

interface Props {
  readonly agreement: Pick<AgreementDetails, 'id' | 'number' | 'title'>
  /** What must be done first, such as keeping what was typed a moment ago. */
  readonly onBefore: () => Promise<void>
  /** Whether it is the main action of the view. */
  readonly main: boolean
}

/** Exports the agreement in one of the formats. */
export function ExportMenu({ agreement, onBefore, main }: Props) {
  useExportActions(agreement, onBefore)
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant={main ? 'filled' : 'default'} rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />}>{exportingWords.export}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {exportFormats.map((format) => (
          <Menu.Item key={format} onClick={() => void startExport(agreement, format, onBefore)}>
            <span className={styles.format}>{formatWords[format].name}</span>
            <span className={styles.help}>{formatWords[format].help}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
