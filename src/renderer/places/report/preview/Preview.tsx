import { memo } from 'react'
import type { ReportModel, ReportSection } from '../../../../shared/domain/report/reportModel.ts'
import { Block } from './Block.tsx'
import { FactsView } from './FactsView.tsx'
import styles from './Preview.module.css'

/** The report as it will be exported, drawn from the same model. */
export const Preview = memo(function Preview({ workshopId, model }: { workshopId: string; model: ReportModel }) {
  const { cover } = model
  return (
    <article lang={model.language} className={styles.paper} data-report-preview="">
      <header className={styles.cover}>
        {cover.project === '' ? null : <p className={styles.project}>{cover.project}</p>}
        <div className={styles.titles}>
          <p className={styles.kicker}>{cover.kicker}</p>
          <h2 className={styles.title}>{model.title}</h2>
          {model.subtitle === '' ? null : <p className={styles.subtitle}>{model.subtitle}</p>}
        </div>
        <FactsView block={cover.facts} />
        {cover.disclaimer === '' ? null : <p className={styles.disclaimer}>{cover.disclaimer}</p>}
        <p className={styles.prepared}>{cover.prepared}</p>
      </header>
      {model.sections.map((section) => (
        <Section key={section.id} workshopId={workshopId} section={section} words={model.words} />
      ))}
    </article>
  )
})

type SectionProps = { workshopId: string; section: ReportSection; words: ReportModel['words'] }

const Section = memo(function Section({ workshopId, section, words }: SectionProps) {
  const id = `preview-${section.id}`
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.heading}>
        <span className={styles.number}>{section.number}</span> {section.heading}
      </h3>
      {section.blocks.map((block, index) => (
        <Block key={index} workshopId={workshopId} block={block} words={words} />
      ))}
    </section>
  )
})
