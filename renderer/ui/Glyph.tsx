interface Props {
  /** How far: 0 dashed, 1 full with a tick; null barred. */
  readonly done: number | null
  readonly size?: number
}

/** A circle filled as far as something has come. */
export function Glyph({ done, size = 14 }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {done === 1 ? (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" />
          <path d="m5 8.2 2.1 2.1L11 6.2" fill="none" stroke="var(--c-surface)" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
        </>
      ) : (
        <>
          <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray={done === 0 ? '2.4 2.1' : undefined} />
          {done === null && <path d="M5 8h6" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />}
          {done !== null && done > 0 && <path d={slice(done)} fill="currentColor" />}
        </>
      )}
    </svg>
  )
}

function slice(done: number): string {
  const angle = done * 2 * Math.PI
  const x = (8 + 4 * Math.sin(angle)).toFixed(2)
  const y = (8 - 4 * Math.cos(angle)).toFixed(2)
  return `M8 8V4A4 4 0 ${done > 0.5 ? 1 : 0} 1 ${x} ${y}Z`
}
