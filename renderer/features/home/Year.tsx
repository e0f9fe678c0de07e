import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import type { HomeDay, Some } from '../../../main/contract/home.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { homeWords as words } from '../../../main/contract/messages/screens/home.ts'
import { isInForce, lanes, shapeOf } from './timeline.ts'
import { YearLine } from './YearLine.tsx'
import { YearTable } from './YearTable.tsx'
import styles from './Year.module.css'

interface Props {
  readonly today: string
  readonly year: Some<HomeDay>
}

/** The dates of the next twelve months, as a line or as a table. */
export function Year({ today, year: { items, total } }: Props) {
  const [asTable, setAsTable] = useState(false)
  const { ref, width } = useElementSize()
  const shapes = lanes.flatMap((lane) => lane.shapes).filter((shape) => items.some(({ kind }) => shapeOf(kind) === shape))
  const planned = items.some((each) => !isInForce(each))
  return (
    <section ref={ref} aria-label={words.year} className={styles.year}>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.year}</h2>
        {items.length > 0 && !asTable && (
          <p className={styles.legend}>
            {shapes.map((shape) => (
              <span key={shape} className={styles.sample}>
                <span className={styles.shape} data-shape={shape} /> {words.shapes[shape]}
              </span>
            ))}
            {planned && <span>{words.plannedMark}</span>}
          </p>
        )}
        {items.length > 0 && (
          <Button variant="subtle" size="xs" className={styles.toggle} onClick={() => setAsTable(!asTable)}>
            {asTable ? words.asLine : words.asTable}
          </Button>
        )}
      </div>
      {items.length === 0 && <p className={styles.note}>{words.yearEmpty}</p>}
      {items.length > 0 && (asTable ? <YearTable deadlines={items} /> : <YearLine today={today} deadlines={items} width={width} />)}
      {total > items.length && <p className={styles.note}>{fill(words.yearSome, { shown: items.length, total: total.toLocaleString('en-US') })}</p>}
    </section>
  )
}
