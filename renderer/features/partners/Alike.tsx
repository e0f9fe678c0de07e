import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { partnersWords as words } from '../../../main/contract/messages/screens/partners.ts'
import { useAsk } from '../../core.ts'
import { goTo } from '../../ui/place.ts'
import styles from './partners.module.css'

/** Says that there is a partner of nearly the same name already. */
export function Alike({ name, but, onLeave }: { readonly name: string; readonly but?: string; readonly onLeave?: () => void }) {
  const alike = useAsk('partners.alike', { name: name.trim().slice(0, 300), ...(but !== undefined && { but }) })
  const [first] = alike.data ?? []
  return (
    <div role="status">
      {first && (
        <div className={styles.alike}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          <span>{fill(words.alike, { name: first.name })}</span>
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              onLeave?.()
              goTo(`/partners/${first.id}`)
            }}
          >
            {words.goToIt}
          </Button>
        </div>
      )}
    </div>
  )
}
