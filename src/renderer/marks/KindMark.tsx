import { useTranslation } from 'react-i18next'
import type { NoteKind } from '../../shared/domain/records/vocabulary.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './KindMark.module.css'
import { KindSign } from './KindSign.tsx'

export type KindMarkProps = {
  kind: NoteKind
  /** How many notes of this kind; turns the word into its plural. */
  count?: number
  /** Shows the sign only; screen readers still hear the word. For places with a legend. */
  signOnly?: boolean
}

/** A kind of note: sign, word and colour together, so that none of them has to carry the meaning alone. */
export function KindMark({ kind, count, signOnly = false }: KindMarkProps) {
  const { t } = useTranslation('terms')
  const word = t(count === undefined || count === 1 ? `kind.${kind}` : `kinds.${kind}`)
  return (
    <span className={styles.mark} data-kind={kind}>
      <KindSign kind={kind} />
      {count === undefined ? null : <span className={styles.count}>{count}</span>}
      {signOnly ? <VisuallyHidden>{word}</VisuallyHidden> : <span>{word}</span>}
    </span>
  )
}
