import { useTranslation } from 'react-i18next'
import { NoteLink } from '../preview/NoteLink.tsx'
import styles from './export.module.css'

/** A name, organisation or address that the rule hides and that still stands in what people typed; `where` says page, sheet or section. */
export type Identity = { found: string; what: 'name' | 'organisation' | 'email'; where: string; noteId: string | null }

const MOST = 100

/** Who is named where, with the way to the note that says so. */
export function IdentityList({ workshopId, identities }: { workshopId: string; identities: readonly Identity[] }) {
  const { t } = useTranslation('reportPlace')
  return (
    <>
      <ul className={styles.identities}>
        {identities.slice(0, MOST).map(({ found, what, where, noteId }, index) => (
          <li key={index} className={styles.identity}>
            <span className={styles.found}>
              <strong>{found}</strong> {t(`identities.what.${what}`)}
            </span>
            <span className={styles.where}>{where}</span>
            {noteId === null || noteId === '' ? null : (
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
