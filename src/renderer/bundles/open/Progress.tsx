import { Label, ProgressBar } from 'react-aria-components'
import styles from './open.module.css'

/** How far something is, or only that it goes on where nobody can tell. `share` is 0 to 1. */
export function Progress({ label, share }: { label: string; share?: number }) {
  const percent = share === undefined ? undefined : Math.round(share * 100)
  return (
    <ProgressBar className={styles.progress} {...(percent === undefined ? { isIndeterminate: true } : { value: percent })}>
      <Label role="status">{label}</Label>
      <span className={styles.track} data-unknown={percent === undefined ? '' : undefined}>
        <span className={styles.bar} style={percent === undefined ? undefined : { inlineSize: `${percent}%` }} />
      </span>
    </ProgressBar>
  )
}
