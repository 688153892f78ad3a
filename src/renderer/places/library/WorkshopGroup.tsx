import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { projectPath } from '../../app/route.ts'
import type { LibraryGroup } from './groupsOf.ts'
import styles from './WorkshopList.module.css'
import { WorkshopRows } from './WorkshopRows.tsx'

/** The rows that a group shows before somebody asks for more. */
const AT_FIRST = 8

/** The workshops of one project under its name, which leads to all of them side by side; or those that stand alone. */
export function WorkshopGroup({ group: { project, workshops } }: { group: LibraryGroup }) {
  const { t } = useTranslation('library')
  const notes = workshops.reduce((sum, workshop) => sum + workshop.notes, 0)
  const name = project ?? t('others')
  return (
    <section className={styles.group}>
      <header className={styles.head}>
        <h2 className={styles.project}>{name}</h2>
        {project === null ? null : (
          <>
            <span className={styles.sum}>{[t('workshops', { count: workshops.length }), t('notes', { count: notes })].join(' · ')}</span>
            <Link href={projectPath(project)} className={styles.compare} aria-label={t('compareOf', { project })}>
              {t('compare')}
            </Link>
          </>
        )}
      </header>
      <WorkshopRows label={name} workshops={workshops} atFirst={AT_FIRST} isOfProject={project !== null} />
    </section>
  )
}
