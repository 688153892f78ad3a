import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ProjectSummary } from '../../../../shared/contract/projects.contract.ts'
import { placePath } from '../../../app/route.ts'
import { regionOf } from '../../../i18n/region.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { daySpan } from '../../library/daySpan.ts'
import styles from './IncludedWorkshops.module.css'

type Props = { workshop: ProjectSummary['workshops'][number]; isIncluded: boolean; onChange: (isIncluded: boolean) => void }

/** One workshop of the project: whether it counts, what is in it, and the way to its Harvest. */
export function WorkshopLine({ workshop, isIncluded, onChange }: Props) {
  const { t, i18n } = useTranslation('project')
  const { id, cities, startsOn, notes, tables, people, themes } = workshop
  const title = workshop.title || t('untitled')
  const facts = [cities.join(', '), daySpan(startsOn, null, regionOf(i18n.language))].filter((fact) => fact !== '')
  const counts = [
    t('notes', { count: notes }),
    t('tables', { count: tables }),
    t('people', { count: people }),
    t('themes', { count: themes }),
  ]
  return (
    <li className={styles.line}>
      <Checkbox isSelected={isIncluded} onChange={onChange} aria-label={t('included.count', { title })} />
      <div className={styles.words}>
        <Link href={placePath(id, 'harvest')} className={styles.title}>
          {title}
        </Link>
        {facts.length > 0 ? <span className={styles.facts}>{facts.join(' · ')}</span> : null}
      </div>
      <span className={styles.counts}>{counts.join(' · ')}</span>
    </li>
  )
}
