import { Radio } from '@mantine/core'
import { type Appearance, appearances } from '../../../main/contract/bridge.ts'
import { appearanceWords as words } from '../../../main/contract/messages/screens/appearance.ts'
import { shell, usePreferences } from '../../core.ts'
import { Section } from '../../ui/Section.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import styles from './AppearanceSection.module.css'

/** Light, dark, or as the system has it; for all windows, and remembered. */
export function AppearanceSection() {
  const { appearance } = usePreferences()
  const choose = (next: string) => {
    const chosen = appearances.find((each) => each === next)
    if (chosen) shell.runAction(`view.${chosen satisfies Appearance}`).catch(reportTrouble)
  }
  return (
    <Section title={words.title}>
      <Radio.Group label={words.choose} value={appearance} onChange={choose}>
        <div className={styles.choices}>
          {appearances.map((each) => (
            <Radio key={each} value={each} label={words[each]} description={words.help[each]} />
          ))}
        </div>
      </Radio.Group>
    </Section>
  )
}
