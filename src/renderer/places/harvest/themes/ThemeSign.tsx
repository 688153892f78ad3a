import type { ThemeColour } from '../../../../shared/domain/records/vocabulary.ts'
import styles from './ThemeSign.module.css'

/** The colour of a theme as a small block. Its name always stands beside it. */
export function ThemeSign({ colour }: { colour: ThemeColour }) {
  return <span className={styles.sign} data-colour={colour} aria-hidden="true" />
}
