import { memo } from 'react'
import type { ReportModel, ReportSection } from '../../../../shared/domain/report/reportModel.ts'
import { Block } from './Block.tsx'
import { CoverView } from './CoverView.tsx'
import { headingId } from './jump.ts'
import styles from './Preview.module.css'

/** The report as it will be exported, drawn from the same model. */
export const Preview = memo(function Preview({ workshopId, model }: { workshopId: string; model: ReportModel }) {
  return (
    <article lang={model.language} className={styles.paper} data-report-preview="" data-template={model.template}>
      <CoverView model={model} />
      {model.sections.map((section) => (
        <Section key={section.id} workshopId={workshopId} section={section} words={model.words} />
      ))}
    </article>
  )
})

type SectionProps = { workshopId: string; section: ReportSection; words: ReportModel['words'] }

const Section = memo(function Section({ workshopId, section, words }: SectionProps) {
  const id = headingId(section.id)
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.heading} tabIndex={-1}>
        {section.number === '' ? null : <span className={styles.number}>{section.number} </span>}
        {section.heading}
      </h3>
      {section.blocks.map((block, index) => (
        <Block key={index} workshopId={workshopId} block={block} words={words} />
      ))}
    </section>
  )
})
