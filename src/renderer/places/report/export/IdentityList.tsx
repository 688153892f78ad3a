import { useTranslation } from 'react-i18next'
import { NoteLink } from '../preview/NoteLink.tsx'
import styles from './export.module.css'

/** A name or organisation that the rule hides and that still stands in what people typed. */
export type Identity = { found: string; where: string; noteId: string | null }

const MOST = 100

/** Who is named where, with the way to the note that says so. */
export function IdentityList({ workshopId, identities }: { workshopId: string; identities: readonly Identity[] }) {
  const { t } = useTranslation('reportPlace')
  return (
    <>
      <ul className={styles.identities}>
        {identities.slice(0, MOST).map(({ found, where, noteId }, index) => (
          <li key={index} className={styles.identity}>
            <strong>{found}</strong>
            <span className={styles.where}>{where}</span>
            {noteId === null ? null : (
              <NoteLink workshopId={workshopId} noteIds={[noteId]}>
                {t('identities.toNote')}
              </NoteLink>
            )}
          </li>
        ))}
      </ul>
      {identities.length > MOST ? <p>{t('identities.more', { count: identities.length - MOST })}</p> : null}
    </>
  )
}
