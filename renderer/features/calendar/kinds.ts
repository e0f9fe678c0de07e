import { IconArrowForwardUp, IconCalendarOff, IconClockExclamation, IconFlag, IconFolderOff, IconRepeat, IconSend, IconShield, IconZoomCheck, type Icon } from '@tabler/icons-react'
import { daysBetween } from '../../../main/domain/days.ts'
import type { DeadlineKind } from '../../../main/domain/reminder/lead-times.ts'

export const kindIcons: Readonly<Record<DeadlineKind, Icon>> = {
  notice: IconSend,
  option: IconArrowForwardUp,
  end: IconCalendarOff,
  renewal: IconRepeat,
  review: IconZoomCheck,
  cure: IconClockExclamation,
  survival: IconShield,
  retention: IconFolderOff,
  own: IconFlag,
}

export type Nearness = 'done' | 'near' | 'soon' | 'later'

/** How pressing a deadline is; what is past and not done is the most. */
export function nearnessOf({ date, doneOn }: { readonly date: string; readonly doneOn: string | null }, today: string): Nearness {
  if (doneOn !== null) return 'done'
  const left = daysBetween(today, date)
  return left <= 7 ? 'near' : left <= 30 ? 'soon' : 'later'
}
