import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { houseStyleWords as words } from '../../../main/contract/messages/screens/house-style.ts'
import type { Logo } from '../../../main/domain/house-style.ts'
import { call, questions, troubleOf } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import styles from './HouseStyle.module.css'

/** The picture in the letterhead. Whether it can be used, core says: it reads what is in the file, whatever its name. */
export function LogoChoice({ logo }: { readonly logo: Logo | null }) {
  const keep = useMutation({
    mutationFn: (base64: string | null) => call('houseStyle.set', { logo: base64 }),
    onSuccess: (style) => questions.setQueryData(['houseStyle.get', {}], style),
  })
  const chooser = useRef<HTMLInputElement>(null)
  const read = async (file: File | undefined) => {
    if (file) keep.mutate(toBase64(new Uint8Array(await file.arrayBuffer())))
  }
  return (
    <div>
      <p className={styles.label}>{words.logo}</p>
      {logo && <img className={styles.logo} src={`data:${logo.mediaType};base64,${logo.base64}`} alt={words.logoAlt} />}
      <div className={styles.ways}>
        <Button variant="default" size="xs" onClick={() => chooser.current?.click()}>
          {logo ? words.change : words.choose}
        </Button>
        {logo && (
          <Button variant="subtle" size="xs" onClick={() => keep.mutate(null)}>
            {words.remove}
          </Button>
        )}
      </div>
      <input
        ref={chooser}
        type="file"
        accept="image/png,image/jpeg"
        hidden
        aria-label={words.logo}
        onChange={(event) => {
          void read(event.currentTarget.files?.[0])
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = ''
        }}
      />
      <p className={styles.help}>{words.logoHelp}</p>
      {keep.isError && <ProblemNote trouble={troubleOf(keep.error)} />}
    </div>
  )
}

/** In pieces: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, at) => String.fromCharCode(...bytes.subarray(at * 8192, (at + 1) * 8192)))
  return btoa(pieces.join(''))
}
