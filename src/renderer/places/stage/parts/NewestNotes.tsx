import { useTranslation } from 'react-i18next'
import type { StageView } from '../../../../shared/contract/stage.contract.ts'
import { KindSign } from '../../../marks/KindSign.tsx'
import styles from './NewestNotes.module.css'

/** Three can be read before the next one comes. */
const MOST = 3

/** What was noted last, and at which table; never who said it. */
export function NewestNotes({ notes }: { notes: StageView['newest'] }) {
  const { t } = useTranslation(['stage', 'terms'])
  if (notes.length === 0) return null
  return (
    <ul className={styles.notes} aria-label={t('newest')}>
      {notes.slice(0, MOST).map(({ id, kind, text, table }) => (
        <li key={id} className={styles.note} data-kind={kind}>
          <p className={styles.kind}>
            <KindSign kind={kind} /> {t('newestFrom', { kind: t(`terms:kind.${kind}`), table })}
          </p>
          <p className={styles.text}>{text}</p>
        </li>
      ))}
    </ul>
  )
}
