import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { WorkshopPlan } from '../../../shared/contract/workshops.contract.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import styles from './Harvest.module.css'
import { Outcomes } from './outcomes/Outcomes.tsx'
import type { Vocabulary } from './vocabulary.ts'

/** The Harvest before the first note: what will be here, and the way to where notes are taken. */
export function NothingToHarvest({ plan, vocabulary }: { plan: WorkshopPlan; vocabulary: Vocabulary }) {
  const { t } = useTranslation('harvest')
  const hasTables = plan.tables.length > 0
  return (
    <Page title={t('title')}>
      <EmptyState
        title={t('empty.title')}
        action={
          <Link href={`/w/${plan.workshop.id}/${hasTables ? 'table' : 'plan'}`} className={styles.report}>
            {t(hasTables ? 'empty.toTable' : 'empty.toPlan')}
          </Link>
        }
      >
        <p>{t('empty.about')}</p>
        <p>{t(hasTables ? 'empty.howNotes' : 'empty.howTables')}</p>
      </EmptyState>
      <div className={styles.early}>
        <Outcomes plan={plan} vocabulary={vocabulary} />
      </div>
    </Page>
  )
}
