import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { WorkshopPlan } from '../../../shared/contract/workshops.contract.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import styles from './Harvest.module.css'
import { Outcomes } from './outcomes/Outcomes.tsx'
import type { ThemesData } from './themes/useThemes.ts'
import type { Vocabulary } from './vocabulary.ts'

type Props = {
  plan: WorkshopPlan
  vocabulary: Vocabulary
  data: ThemesData
  /** Opens the items of an earlier workshop; null where there is none. */
  onEarlier: (() => void) | null
}

/** The Harvest before the first note: what will be here, and the ways to first notes. */
export function NothingToHarvest({ plan, vocabulary, data, onEarlier }: Props) {
  const { t } = useTranslation('harvest')
  const hasTables = plan.tables.length > 0
  return (
    <Page title={t('title')}>
      <EmptyState
        title={t('empty.title')}
        action={
          <div className={styles.ways}>
            <Link href={`/w/${plan.workshop.id}/${hasTables ? 'table' : 'plan'}`} className={styles.report}>
              {t(hasTables ? 'empty.toTable' : 'empty.toPlan')}
            </Link>
            {onEarlier === null ? null : <Button onPress={onEarlier}>{t('empty.toEarlier')}</Button>}
          </div>
        }
      >
        <p>{t('empty.about')}</p>
        <p>{t(hasTables ? 'empty.howNotes' : 'empty.howTables')}</p>
        {onEarlier === null ? null : <p>{t('empty.earlier')}</p>}
      </EmptyState>
      <div className={styles.early}>
        <Outcomes plan={plan} vocabulary={vocabulary} data={data} />
      </div>
    </Page>
  )
}
