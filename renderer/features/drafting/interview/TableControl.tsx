import { Button } from '@mantine/core'
import { IconArrowsMaximize, IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { interviewWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { partWords } from '../../../../main/contract/messages/screens/frame.ts'
import { isBlank } from '../../../../main/document/blank.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { controlId } from '../focus.ts'
import type { ControlProps } from './control.ts'
import { Grid } from '../grid/Grid.tsx'
import { focusCell } from '../grid/useGridKeys.ts'
import { useTableRows } from '../grid/useTableRows.ts'
import styles from './Interview.module.css'
import { labelId, QuestionFrame } from './QuestionFrame.tsx'

/** Rows of plain values, in the width of the interview or in a dialog of their own. */
export function TableControl(props: ControlProps<'table'>) {
  const { question, answer } = props
  const [wide, setWide] = useState(false)
  const grid = useRef<HTMLDivElement>(null)
  const typed = useTableRows(props)
  const rows = typed.raw
  const add = () => {
    flushSync(() => typed.type([...rows, {}]))
    focusCell(grid.current, { row: rows.length, column: 0 })
  }
  const shown = <Grid columns={question.columns} rows={rows} name={labelId(question.id)} onRows={typed.type} roomy={wide} />
  const adding = (
    <Button id={wide ? undefined : controlId(question.id)} variant="subtle" size="xs" leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />} onClick={add}>
      {interviewWords.addRow}
    </Button>
  )
  return (
    <QuestionFrame question={question} answered={!isBlank(answer)} wrong={typed.wrong} group form>
      <div {...typed.handlers}>
        <div ref={wide ? null : grid}>
          {!wide && rows.length > 0 && shown}
          {!wide && adding}
          <Button variant="subtle" size="xs" leftSection={<IconArrowsMaximize size={14} stroke={1.75} aria-hidden />} onClick={() => setWide(true)}>
            {interviewWords.openWide}
          </Button>
        </div>
        <Dialog opened={wide} onClose={() => setWide(false)} title={question.label} size={1040}>
          <div ref={wide ? grid : null} className={styles.wide}>
            <p className={styles.help}>{interviewWords.gridKeys}</p>
            {shown}
            <div className={styles.wideFoot}>
              {adding}
              {typed.wrong !== null && <p className={styles.wrong}>{typed.wrong}</p>}
              <Button variant="default" onClick={() => setWide(false)}>
                {partWords.close}
              </Button>
            </div>
          </div>
        </Dialog>
      </div>
    </QuestionFrame>
  )
}
