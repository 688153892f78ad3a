import { useTranslation } from 'react-i18next'
import type { SectionChoice } from '../../../../shared/contract/report.contract.ts'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import { REPORT_TEXTS } from '../../../../shared/domain/records/vocabulary.ts'
import { sectionText } from '../../../../shared/domain/report/sectionTexts.ts'
import styles from './sections.module.css'
import { SectionText } from './SectionText.tsx'
import { TITLE_TEXTS } from './textOf.ts'

/** Words that were written for sections which this kind of report does not have. They are kept for the others. */
export function OtherTexts({ plan, sections }: { plan: WorkshopPlan; sections: readonly SectionChoice[] }) {
  const { t } = useTranslation('reportPlace')
  if (sections.length === 0) return null
  const here = new Set([...TITLE_TEXTS, ...sections.map(({ id }) => sectionText(id))])
  const left = REPORT_TEXTS.flatMap((section) => plan.reportTexts.filter((one) => one.section === section && one.text.trim() !== ''))
  const others = left.filter(({ section }) => !here.has(section))
  if (others.length === 0) return null
  return (
    <details>
      <summary className={styles.others}>{t('sections.others', { count: others.length })}</summary>
      <div className={styles.body}>
        {others.map((stored) => (
          <SectionText key={stored.id} workshopId={plan.workshop.id} section={stored.section} stored={stored} />
        ))}
      </div>
    </details>
  )
}
