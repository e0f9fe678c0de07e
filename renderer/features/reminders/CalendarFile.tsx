import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { calendarFileWords } from '../../../main/contract/messages/screens/calendar.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { remindersWords as words } from '../../../main/contract/messages/screens/reminders.ts'
import { ProblemError } from '../../../main/contract/problem.ts'
import type { ReminderSettings } from '../../../main/contract/reminders.ts'
import { call, shell, troubleOf } from '../../core.ts'
import { clock, shortDate, todayHere } from '../../ui/dates.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { toast } from '../../ui/toast.tsx'
import styles from './reminders.module.css'

/** The calendar file that is written anew on each change: where it is, when it was written last, or why it could not be. */
export function CalendarFile({ file }: { readonly file: ReminderSettings['calendarFile'] }) {
  const choose = useMutation({
    mutationFn: async () => {
      const place = await shell.chooseFolder('calendar')
      if (place === null) return
      await call('calendar.keepFile', { folder: { grant: place.grant } })
      toast('calendar-file', fill(words.fileOn, { folder: place.shown }))
    },
  })
  const stop = useMutation({ mutationFn: () => call('calendar.keepFile', { folder: null }), onSuccess: () => toast('calendar-file', words.fileOff) })
  const write = useMutation({ mutationFn: () => call('calendar.writeKeptFile', {}) })
  const failed = [choose, stop, write].find(({ isError }) => isError)
  const busy = choose.isPending || stop.isPending || write.isPending
  return (
    <div role="group" aria-label={words.file} className={styles.file}>
      <h3 className={styles.subtitle}>{words.file}</h3>
      <p className={styles.help}>{fill(words.fileHelp, { name: calendarFileWords.name })}</p>
      {file && (
        <p className={styles.path}>
          {fill(words.fileIn, { path: file.path })}
          <span className={styles.help}>{file.writtenAt === null ? words.fileNotYet : fill(words.fileWritten, { when: spokenMoment(file.writtenAt) })}</span>
        </p>
      )}
      {file?.trouble && <ProblemNote trouble={troubleOf(new ProblemError(file.trouble))} />}
      {failed && <ProblemNote trouble={troubleOf(failed.error)} />}
      <div className={styles.fileActions}>
        <Button variant="default" disabled={busy} onClick={() => choose.mutate()}>
          {file ? words.otherFolder : words.chooseFolder}
        </Button>
        {file && (
          <>
            <Button variant="subtle" disabled={busy} onClick={() => write.mutate()}>
              {words.writeNow}
            </Button>
            <Button variant="subtle" disabled={busy} onClick={() => stop.mutate()}>
              {words.stopFile}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

function spokenMoment(moment: string): string {
  const at = new Date(moment)
  return todayHere(at) === todayHere() ? fill(words.todayAt, { time: clock(at) }) : `${shortDate(todayHere(at))}, ${clock(at)}`
}
