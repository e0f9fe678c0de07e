import { fill } from '../../main/contract/messages/fill.ts'
import { frameWords } from '../../main/contract/messages/screens/frame.ts'
import { settingsWords } from '../../main/contract/messages/screens/settings.ts'
import { AppearanceSection } from '../features/appearance/AppearanceSection.tsx'
import { AboutSection } from '../features/about/AboutSection.tsx'
import { DataFolder } from '../features/about/DataFolder.tsx'
import { HolidaysSection } from '../features/holidays/HolidaysSection.tsx'
import { BackupsSection } from '../features/backups/BackupsSection.tsx'
import { HouseStyle } from '../features/house-style/HouseStyle.tsx'
import { MyOrganization } from '../features/organization/MyOrganization.tsx'
import { People } from '../features/organization/People.tsx'
import { RemindersSection } from '../features/reminders/RemindersSection.tsx'
import { SampleSection } from '../features/sample/SampleSection.tsx'
import { SpellingSection } from '../features/spelling/SpellingSection.tsx'
import { useTitle } from '../ui/useTitle.ts'
import styles from './SettingsScreen.module.css'

export function SettingsScreen() {
  useTitle(fill(frameWords.windowTitle, { screen: settingsWords.title }))
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <h1>{settingsWords.title}</h1>
        <MyOrganization />
        <People />
        <AppearanceSection />
        <SpellingSection />
        <HouseStyle />
        <RemindersSection />
        <HolidaysSection />
        <DataFolder />
        <BackupsSection />
        <SampleSection />
        <AboutSection />
      </div>
    </div>
  )
}
