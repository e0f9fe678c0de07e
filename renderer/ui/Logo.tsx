import styles from './Logo.module.css'

/** The mark, and the name beside it. */
export function Logo({ size = 22, name }: { readonly size?: number; readonly name: string }) {
  return (
    <span className={styles.logo} style={{ fontSize: size * 0.82 }}>
      <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 5.6a7.5 7.5 0 0 1 0 12.8 7.5 7.5 0 0 1 0-12.8Z" fill="currentColor" />
        <circle cx="8.4" cy="12" r="7.4" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <circle cx="15.6" cy="12" r="7.4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <span className={styles.name}>{name}</span>
    </span>
  )
}
