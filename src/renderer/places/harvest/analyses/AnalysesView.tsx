import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { problemSentence } from '../../../transport/problemSentence.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { Block } from '../../report/preview/Block.tsx'
import type { HarvestData } from '../useHarvestData.ts'
import styles from './Analyses.module.css'
import { figureSections } from './figureSections.ts'
import { FigureList, headingIdOf } from './FigureList.tsx'
import { missingData } from './missingData.ts'
import { OtherWorkshops } from './OtherWorkshops.tsx'
import { WhatIsMissing } from './WhatIsMissing.tsx'

/** All pictures and tables of the report by themselves, each with the way to its notes. */
export function AnalysesView({ plan, notes }: HarvestData) {
  const { t, i18n } = useTranslation(['figures', 'reportPlace'])
  const workshopId = plan.workshop.id
  const [chosen, setChosen] = useState<string[] | null>(null)
  const setup = useQuery(api.report.setup.queryOptions({ input: { workshopId } }))
  const others = chosen ?? setup.data?.others ?? []
  const report = useQuery(
    api.report.model.queryOptions({
      input: { workshopId, others, language: i18n.language === 'it' ? 'it' : 'en', template: 'synthesis', length: 'full' },
      placeholderData: keepPreviousData,
      enabled: !setup.isPending,
    }),
  )
  const themes = useQuery(api.themes.list.queryOptions({ input: { workshopId } }))
  const shown = useDeferredValue(report.data)
  const sections = useMemo(() => figureSections(shown?.model.sections ?? []), [shown])
  if (report.isError)
    return (
      <EmptyState title={t('figures:failed')} action={<Button onPress={() => void report.refetch()}>{t('figures:tryAgain')}</Button>}>
        <p>{problemSentence(report.error)}</p>
      </EmptyState>
    )
  if (shown === undefined) return <Spinner />
  const { model } = shown
  const hasThemes = themes.data === undefined || themes.data.themes.length > 0
  const leftOut = shown.sections.filter((section) => !section.shown)
  return (
    <section className={styles.view} aria-labelledby="figures">
      <header className={styles.head}>
        <h2 id="figures" className={styles.title}>
          {t('figures:title')}
        </h2>
        <p className={styles.about}>{t('figures:about', { count: notes.length })}</p>
        <OtherWorkshops workshopId={workshopId} chosen={others} onChange={setChosen} />
      </header>
      <div className={styles.columns}>
        <FigureList sections={sections} words={model.words} />
        <div className={styles.sheets} lang={model.language}>
          {sections.map((section) => (
            <section key={section.id} className={styles.sheet} aria-labelledby={headingIdOf(section.id)}>
              <h3 id={headingIdOf(section.id)} className={styles.heading} tabIndex={-1}>
                {section.heading}
              </h3>
              {section.blocks.map((block, index) => (
                <Block key={index} workshopId={workshopId} block={block} words={model.words} />
              ))}
            </section>
          ))}
          <WhatIsMissing
            workshopId={workshopId}
            missing={missingData(notes, model.sections, hasThemes)}
            leftOut={leftOut.map(({ heading }) => heading)}
          />
        </div>
      </div>
    </section>
  )
}
