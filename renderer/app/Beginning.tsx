import { HouseStyle } from '../features/house-style/HouseStyle.tsx'
import { FirstStart } from '../features/organization/FirstStart.tsx'

/** What the first start asks. */
export function Beginning({ onDone }: { readonly onDone: () => void }) {
  return <FirstStart onDone={onDone} houseStyle={<HouseStyle />} />
}
