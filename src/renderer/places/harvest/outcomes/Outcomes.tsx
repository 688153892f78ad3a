import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import { useThemeEvidence } from '../themes/useThemeEvidence.ts'
import type { ThemesData } from '../themes/useThemes.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { NextSteps } from './NextSteps.tsx'
import styles from './Outcomes.module.css'
import { Takeaways } from './Takeaways.tsx'

/** What the organiser makes of the notes: takeaways in their order, and who does what next. */
export function Outcomes({ plan, vocabulary, data }: { plan: WorkshopPlan; vocabulary: Vocabulary; data: ThemesData }) {
  const { t } = useTranslation('harvest')
  const evidence = useThemeEvidence(plan, data)
  return (
    <div className={styles.outcomes}>
      <section aria-labelledby="harvest-takeaways" className={styles.part}>
        <h2 id="harvest-takeaways" className={styles.title}>
          {t('takeaways.title')}
        </h2>
        <Takeaways workshopId={plan.workshop.id} takeaways={plan.takeaways} data={data} evidence={evidence} />
      </section>
      <section aria-labelledby="harvest-next-steps" className={styles.part}>
        <h2 id="harvest-next-steps" className={styles.title}>
          {t('nextSteps.title')}
        </h2>
        <NextSteps workshopId={plan.workshop.id} nextSteps={plan.nextSteps} vocabulary={vocabulary} />
      </section>
    </div>
  )
}
