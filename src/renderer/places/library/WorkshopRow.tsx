import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { WorkshopSummary } from '../../../shared/contract/workshops.contract.ts'
import { openBundleDialog } from '../../bundles/bundleDialogs.ts'
import { regionOf } from '../../i18n/region.ts'
import { MoreIcon } from '../../ui/icons.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { daySpan } from './daySpan.ts'
import { useRemoveWorkshop } from './useRemoveWorkshop.ts'
import styles from './WorkshopList.module.css'

/** One workshop: what, where, when and how much is in it. The whole row opens it. */
export function WorkshopRow({ workshop, isOfProject }: { workshop: WorkshopSummary; isOfProject: boolean }) {
  const { t, i18n } = useTranslation(['library', 'bundles'])
  const { id, title, project, cities, startsOn, endsOn, sessions, tables, participants, notes } = workshop
  const remove = useRemoveWorkshop()
  const days = daySpan(startsOn, endsOn, regionOf(i18n.language))
  const facts = [isOfProject ? '' : project, cities.join(', '), days].filter((fact) => fact !== '')
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Link href={`/w/${id}/plan`} className={styles.title}>
          {title || t('untitled')}
        </Link>
        <span className={styles.facts}>{facts.length > 0 ? facts.join(' · ') : t('noFacts')}</span>
      </div>
      <div className={styles.counts}>
        <span className={styles.notes}>{t('notes', { count: notes })}</span>
        <span>
          {[t('sessions', { count: sessions }), t('tables', { count: tables }), t('people', { count: participants })].join(' · ')}
        </span>
      </div>
      <div className={styles.menu}>
        <MenuButton
          label={t('more', { title })}
          icon={<MoreIcon />}
          items={[
            { id: 'handOver', name: t('bundles:handOver.button') },
            { id: 'remove', name: t('remove.button'), danger: true },
          ]}
          onAction={(action) => (action === 'remove' ? remove({ id, title }) : openBundleDialog({ kind: 'handOver', workshopId: id }))}
        />
      </div>
    </li>
  )
}
