import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { PickedFile } from '../../../main/contract/file-bridge.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { newAgreementWords as words, stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import { type AgreementState, agreementStates } from '../../../main/domain/agreement.ts'
import { call, shell, useAsk } from '../../core.ts'
import { spokenDate, todayHere } from '../../ui/dates.ts'
import { dropDraft, keepDraft, keptDraft } from '../../ui/drafts.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { Optional } from '../../ui/Optional.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import { readDate } from '../../ui/typed-date.ts'
import { FormEnd } from './FormEnd.tsx'
import styles from './NewAgreement.module.css'
import type { WayProps } from './NewAgreement.tsx'

const nothing = { title: '', kind: '', partner: '', state: 'active' as AgreementState, start: '', end: '', signatory: '', signatoryTitle: '' }
type Typed = typeof nothing
/** Characters that are kept of each. */
const most: Readonly<Partial<Record<keyof Typed, number>>> = { title: 300, kind: 100, partner: 300, signatory: 200, signatoryTitle: 200 }

const draftName = 'agreement on paper'

export function hasHalfPaper(): boolean {
  return keptDraft(draftName) !== null
}

/** What was typed and not recorded, when the dialog went away otherwise than by its Cancel. */
function half(): Typed {
  try {
    const kept = JSON.parse(keptDraft(draftName) ?? '{}') as Readonly<Record<string, unknown>>
    const text = (field: keyof Typed) => (typeof kept[field] === 'string' ? kept[field] : nothing[field])
    const state = agreementStates.find((each) => each === kept.state) ?? nothing.state
    return { title: text('title'), kind: text('kind'), partner: text('partner'), state, start: text('start'), end: text('end'), signatory: text('signatory'), signatoryTitle: text('signatoryTitle') }
  } catch {
    return nothing
  }
}

/** Records an agreement that has no text of ours. */
export function OnPaper({ onClose, onBegun }: WayProps) {
  const mine = useAsk('organizations.mine', {})
  const registry = useAsk('organizations.list', {})
  const kinds = useAsk('agreements.kinds', {})
  const [typed, setTyped] = useState(half)
  const [asked, setAsked] = useState(false)
  const change = (part: Partial<Typed>) => {
    const next = { ...typed, ...part }
    setTyped(next)
    keepDraft(draftName, JSON.stringify(next))
  }
  const cancel = () => {
    dropDraft(draftName)
    onClose()
  }
  const partners = (registry.data ?? []).filter(({ id, name }) => id !== mine.data?.organization.id && name !== '')
  const [files, setFiles] = useState<readonly PickedFile[]>([])
  const register = useMutation({
    mutationFn: async () => {
      const made = await call('agreements.register', factsOf(typed, mine.data, partners))
      // It is recorded by now: a file that cannot be read is told of, and can be added there.
      for (const { grant } of files) await call('files.attach', { agreement: made.id, from: { grant } }).catch(reportTrouble)
      return made
    },
    onSuccess: ({ id }) => {
      dropDraft(draftName)
      onBegun(id)
    },
  })
  const wrong = asked ? mistakes(typed) : {}
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.keys(mistakes(typed)).length === 0 && !register.isPending) register.mutate()
  }
  const text = (field: keyof Typed) => ({ value: typed[field], maxLength: most[field], error: wrong[field] && <FieldError>{wrong[field]}</FieldError>, onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }) })
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.help}>{words.paperHelp}</p>
      <TextField data-autofocus label={words.titleLabel} {...text('title')} />
      <TextField label={words.partner} description={words.partnerHelp} list="known-partners" autoComplete="off" {...text('partner')} />
      <Known id="known-partners" names={[...new Set(partners.map(({ name }) => name))]} />
      <Known id="known-kinds" names={kinds.data ?? []} />
      <div className={styles.pair}>
        <TextField label={words.kind} description={words.kindExample} list="known-kinds" autoComplete="off" {...text('kind')} />
        <NativeSelect label={words.state} value={typed.state} data={agreementStates.map((state) => ({ value: state, label: stateWords[state] }))} onChange={(event) => change({ state: event.currentTarget.value as AgreementState })} />
        <TextField label={<Optional>{words.start}</Optional>} placeholder={words.dateExample} description={understood(typed.start)} {...text('start')} />
        <TextField label={<Optional>{words.end}</Optional>} placeholder={words.dateExample} description={understood(typed.end)} {...text('end')} />
        <TextField label={<Optional>{words.signatory}</Optional>} {...text('signatory')} />
        <TextField label={<Optional>{words.signatoryTitle}</Optional>} {...text('signatoryTitle')} />
      </div>
      <Attached files={files} onChange={setFiles} />
      <FormEnd error={register.error} verb={words.record} disabled={register.isPending || !mine.data} onClose={cancel} />
    </form>
  )
}

interface AttachedProps {
  readonly files: readonly PickedFile[]
  readonly onChange: (files: readonly PickedFile[]) => void
}

/** The signed copy and whatever belongs to it: kept with the agreement as soon as it is recorded. */
function Attached({ files, onChange }: AttachedProps) {
  const choose = () => shell.chooseFiles().then((picked) => onChange([...files, ...picked]), reportTrouble)
  return (
    <div>
      <p className={styles.label}>
        <Optional>{words.files}</Optional>
      </p>
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.grant} className={styles.file}>
            <bdi className={styles.fileName} title={file.name}>
              {file.name}
            </bdi>
            <ActionIcon size={24} aria-label={fill(words.leaveOut, { name: file.name })} title={fill(words.leaveOut, { name: file.name })} onClick={() => onChange(files.filter((other) => other !== file))}>
              <IconX size={14} stroke={1.75} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button variant="default" size="xs" leftSection={<IconPaperclip size={14} stroke={1.75} aria-hidden />} onClick={() => void choose()}>
        {words.addFiles}
      </Button>
    </div>
  )
}

/** What a field offers while somebody types. */
function Known({ id, names }: { readonly id: string; readonly names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}

function dayOf(typed: string): string | null {
  const read = readDate(typed, todayHere())
  return read.kind === 'date' ? read.date : null
}

function understood(typed: string): string | undefined {
  const day = dayOf(typed)
  return day === null ? undefined : spokenDate(day)
}

function mistakes(typed: Typed): Partial<Record<keyof Typed, string>> {
  const wrongDay = (field: 'start' | 'end') => typed[field].trim() !== '' && dayOf(typed[field]) === null && { [field]: words.wrongDate }
  return {
    ...(typed.title.trim() === '' && { title: words.needsTitle }),
    ...(typed.partner.trim() === '' && { partner: words.needsPartner }),
    ...(typed.kind.trim() === '' && { kind: words.needsKind }),
    ...wrongDay('start'),
    ...wrongDay('end'),
  }
}

type Known = { readonly id: string; readonly name: string }

function factsOf(typed: Typed, mine: { readonly organization: Known } | undefined, partners: readonly Known[]) {
  const partner = typed.partner.trim()
  const known = partners.find(({ name }) => name.toLowerCase() === partner.toLowerCase())
  const ours = mine && mine.organization.name !== '' ? [{ organizationId: mine.organization.id, name: mine.organization.name }] : []
  const parties = [...ours, { organizationId: known?.id ?? null, name: partner }]
  const signatory = typed.signatory.trim()
  return {
    title: typed.title.trim(),
    kind: typed.kind.trim(),
    state: typed.state,
    start: dayOf(typed.start),
    end: dayOf(typed.end),
    parties,
    signatories: signatory === '' ? [] : [{ party: parties.length - 1, name: signatory, title: typed.signatoryTitle.trim() }],
  }
}
