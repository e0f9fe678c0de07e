import { Checkbox, Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Input, Output } from '../../../main/contract/index.ts'
import { fontWords, houseStyleWords as words, numberingWords, paperWords } from '../../../main/contract/messages/screens/house-style.ts'
import { settingsWords } from '../../../main/contract/messages/screens/settings.ts'
import { houseFonts, type HouseStyleChoice } from '../../../main/domain/house-style.ts'
import { call, isCoreLost, questions, troubleOf, useAsk } from '../../core.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { SavedMark } from '../../ui/SavedMark.tsx'
import { Section } from '../../ui/Section.tsx'
import { useSaver } from '../../ui/useSaver.ts'
import styles from './HouseStyle.module.css'
import { LogoChoice } from './LogoChoice.tsx'
import { FirstPage } from './FirstPage.tsx'

/** The logo is kept by itself: what is wrong with a file holds up nothing else. */
type Change = Omit<Input<'houseStyle.set'>, 'logo'>
type Options = readonly { readonly value: string; readonly label: string; readonly help?: string }[]

/** How my organization's papers look, kept as it is chosen, with the top of a first page beside it. */
export function HouseStyle() {
  const style = useAsk('houseStyle.get', {})
  if (style.isError) return <ProblemNote trouble={troubleOf(style.error)} onRetry={() => void style.refetch()} />
  return style.data ? <Form kept={style.data} /> : null
}

function Form({ kept }: { readonly kept: HouseStyleChoice }) {
  const { saver, state } = useSaver<Change, Output<'houseStyle.set'>>({
    key: 'house style',
    what: { name: settingsWords.title, place: '/settings' },
    save: (change) => call('houseStyle.set', change),
    merge: (earlier, later) => ({ ...earlier, ...later }),
    onSaved: (_sent, result) => questions.setQueryData(['houseStyle.get', {}], result),
    again: isCoreLost,
  })
  const [typed, setTyped] = useState<Change>(() => saver.pending ?? {})
  const shown = shownWith(kept, typed)
  const change = (part: Change) => {
    setTyped({ ...typed, ...part })
    saver.push(part)
  }
  return (
    <Section title={words.title} help={words.help} aside={<SavedMark state={state} />}>
      {state.kind === 'failed' && <ProblemNote trouble={troubleOf(state.error)} onRetry={() => void saver.flush()} />}
      <div className={styles.split}>
        <div className={styles.fields}>
          <Choice label={words.paper} value={shown.paper} options={(['letter', 'a4'] as const).map((value) => ({ value, label: paperWords[value] }))} onChange={(paper) => change({ paper: paper as HouseStyleChoice['paper'] })} />
          <Choice
            label={words.numbering}
            value={shown.numbering}
            options={(['decimal', 'article', 'section'] as const).map((value) => ({ value, label: numberingWords[value].name, help: numberingWords[value].example }))}
            onChange={(numbering) => change({ numbering: numbering as HouseStyleChoice['numbering'] })}
          />
          <Choice label={words.font} value={shown.font} options={houseFonts.map((value) => ({ value, label: fontWords[value].name, help: fontWords[value].help }))} onChange={(font) => change({ font: font as HouseStyleChoice['font'] })} />
          <Checkbox label={words.contents} description={words.contentsHelp} checked={shown.contents} onChange={(event) => change({ contents: event.currentTarget.checked })} />
          <fieldset className={styles.letterhead}>
            <legend className={styles.legend}>{words.letterhead}</legend>
            <Checkbox label={words.letterheadShown} checked={shown.letterhead.shown} onChange={(event) => change({ letterheadShown: event.currentTarget.checked })} />
            <Lines lines={shown.letterhead.lines} onLines={(letterheadLines) => change({ letterheadLines })} />
            <LogoChoice logo={shown.letterhead.logo} />
          </fieldset>
        </div>
        <FirstPage style={shown} />
      </div>
    </Section>
  )
}

/** What is kept, under what was chosen a moment ago. */
function shownWith(kept: HouseStyleChoice, { letterheadShown, letterheadLines, ...rest }: Change): HouseStyleChoice {
  const { shown, lines } = kept.letterhead
  return { ...kept, ...rest, letterhead: { shown: letterheadShown ?? shown, lines: letterheadLines ?? lines, logo: kept.letterhead.logo } }
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: Options
  readonly onChange: (value: string) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange}>
      <div className={styles.options}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} description={option.help} />
        ))}
      </div>
    </Radio.Group>
  )
}

/** Characters in a line, and lines, that a letterhead has at the most. */
const most = { characters: 200, lines: 8 }

function Lines({ lines, onLines }: { readonly lines: readonly string[]; readonly onLines: (lines: string[]) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? lines.join('\n')
  const wrong = !fits(text)
  const type = (next: string) => {
    setTyped(next)
    if (fits(next)) onLines(said(next))
  }
  return (
    <Textarea
      label={words.lines}
      description={wrong ? undefined : words.linesHelp}
      value={text}
      error={wrong && <FieldError>{words.tooMany}</FieldError>}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => !wrong && setTyped(null)}
    />
  )
}

function said(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
}

function fits(text: string): boolean {
  const lines = said(text)
  return lines.length <= most.lines && lines.every((line) => line.length <= most.characters)
}
