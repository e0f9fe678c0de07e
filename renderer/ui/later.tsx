import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { reportTrouble } from './troubles.ts'

/** A part of the window whose script is read only when it is wanted, or before, in idle time. */
export interface Later<Props extends object> {
  (props: Props): ReactNode
  /** Reads the script now; what fails is read again when the part is shown. */
  fetch(): Promise<void>
}

type Read<Props> = () => Promise<ComponentType<Props>>

/** A part that is read when it is first shown; nothing stands there meanwhile. Once it was read, it is drawn at once. */
export function later<Props extends object>(read: Read<Props>): Later<Props> {
  const script = readOnce(read)
  function Part(props: Props) {
    // The same for as long as it is on the screen: another would begin anew.
    const [Drawn] = useState(() => script.known() ?? lazily(script.get))
    return (
      <Suspense fallback={null}>
        <Drawn {...props} />
      </Suspense>
    )
  }
  return Object.assign(Part, { fetch: script.fetch })
}

/** A dialog that is read when it first opens. It is there closed before it opens, so that it knows where the focus was. */
export function laterDialog<Props extends { readonly opened: boolean }>(read: Read<Props>): Later<Props> {
  const script = readOnce(read)
  function Part(props: Props) {
    const [Drawn, setDrawn] = useState<ComponentType<Props> | null>(null)
    const [ready, setReady] = useState(false)
    const wanted = props.opened && Drawn === null
    useEffect(() => {
      if (!wanted) return
      const open = (part: ComponentType<Props>) => {
        flushSync(() => setDrawn(() => part))
        setReady(true)
      }
      script.get().then(open, reportTrouble)
    }, [wanted])
    return Drawn && <Drawn {...props} opened={props.opened && ready} />
  }
  return Object.assign(Part, { fetch: script.fetch })
}

function lazily<Props>(get: Read<Props>): ComponentType<Props> {
  return lazy(async () => ({ default: (await get()) as ComponentType<unknown> })) as ComponentType<Props>
}

function readOnce<Props>(read: Read<Props>) {
  let known: ComponentType<Props> | null = null
  const get: Read<Props> = async () => (known ??= await read())
  return { get, known: () => known, fetch: () => get().then(() => undefined, () => undefined) }
}
