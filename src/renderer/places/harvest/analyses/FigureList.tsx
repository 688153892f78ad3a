import { useTranslation } from 'react-i18next'
import type { ReportModel } from '../../../../shared/domain/report/reportModel.ts'
import styles from './Analyses.module.css'
import type { FigureSection } from './figureSections.ts'

export const headingIdOf = (sectionId: string): string => `figures-${sectionId}`

const jump = (id: string): void => {
  const heading = document.getElementById(id)
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView({ block: 'start' })
}

/** Pictures by their numbers; tables only where there is no picture, because each stands below the one that it belongs to. */
const namesOf = ({ figures }: FigureSection, words: ReportModel['words']): string => {
  const charts = figures.filter(({ isChart }) => isChart)
  return (charts.length > 0 ? charts : figures).map(({ isChart, number }) => `${isChart ? words.figure : words.table} ${number}`).join(', ')
}

/** The way to each group of figures. The address belongs to the router, so these are buttons and no links. */
export function FigureList({ sections, words }: { sections: readonly FigureSection[]; words: ReportModel['words'] }) {
  const { t } = useTranslation('figures')
  if (sections.length < 2) return null
  return (
    <nav className={styles.list} aria-label={t('list')}>
      <ol>
        {sections.map((section) => (
          <li key={section.id}>
            <button type="button" className={styles.jump} onClick={() => jump(headingIdOf(section.id))}>
              <span className={styles.jumpName}>{section.heading}</span>
              <span className={styles.jumpFigures}>{namesOf(section, words)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
