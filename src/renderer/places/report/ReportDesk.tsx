import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { WorkshopPlan } from '../../../shared/contract/workshops.contract.ts'
import { REPORT_TEXTS } from '../../../shared/domain/records/vocabulary.ts'
import { LANGUAGES } from '../../i18n/i18n.ts'
import { api } from '../../transport/api.ts'
import { problemSentence } from '../../transport/problemSentence.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceGroup } from '../../ui/ChoiceGroup.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { useMatchMedia } from '../harvest/useMatchMedia.ts'
import { ExportButtons } from './export/ExportButtons.tsx'
import { IdentityNotice } from './export/IdentityNotice.tsx'
import { NotInReport } from './export/NotInReport.tsx'
import { Preview } from './preview/Preview.tsx'
import { chooseForReport, useReportChoices } from './reportChoices.ts'
import styles from './ReportDesk.module.css'
import { ReportChoices } from './write/ReportChoices.tsx'
import { SectionText } from './write/SectionText.tsx'

const SIDES = ['write', 'preview'] as const
type Side = (typeof SIDES)[number]

/** On the left the organiser's words, on the right the report as it stands. */
export function ReportDesk({ plan }: { plan: WorkshopPlan }) {
  const { t, i18n } = useTranslation(['reportPlace', 'terms'])
  const workshopId = plan.workshop.id
  const chosen = useReportChoices((state) => state[workshopId])
  const [side, setSide] = useState<Side>('write')
  const isWide = useMatchMedia('(min-width: 1000px)')
  const own = LANGUAGES.find((one) => one === plan.workshop.languages[0])
  const language = chosen?.language ?? own ?? (i18n.language === 'it' ? 'it' : 'en')
  const attribution = chosen?.attribution ?? plan.workshop.attribution
  const report = useQuery(
    api.report.model.queryOptions({ input: { workshopId, language, attribution }, placeholderData: keepPreviousData }),
  )
  const shown = useDeferredValue(report.data)
  const identities = report.data?.identities ?? []

  const write = (
    <section className={styles.write} aria-labelledby="report-write">
      <ReportChoices
        language={language}
        attribution={attribution}
        agreed={plan.workshop.attribution}
        onLanguage={(next) => chooseForReport(workshopId, { language: next })}
        onAttribution={(next) => chooseForReport(workshopId, { attribution: next })}
      />
      <div className={styles.words}>
        <h2 id="report-write" className={styles.heading}>
          {t('reportPlace:yourWords')}
        </h2>
        <p className={styles.about}>{t('reportPlace:yourWordsAbout')}</p>
      </div>
      {REPORT_TEXTS.map((section) => (
        <SectionText
          key={`${workshopId}/${section}`}
          workshopId={workshopId}
          section={section}
          stored={plan.reportTexts.find((one) => one.section === section)}
        />
      ))}
      <p className={styles.about}>
        {t('reportPlace:takeawaysAre')} <Link href={`/w/${workshopId}/harvest`}>{t('reportPlace:toHarvest')}</Link>
      </p>
    </section>
  )
  const preview = (
    <section className={styles.preview} aria-label={t('reportPlace:side.preview')}>
      <NotInReport workshopId={workshopId} />
      {shown ? <IdentityNotice workshopId={workshopId} identities={identities} /> : null}
      {shown ? <Preview workshopId={workshopId} model={shown.model} /> : report.isError ? null : <Spinner />}
      {report.isError ? (
        <EmptyState
          title={t('reportPlace:previewFailed')}
          action={<Button onPress={() => void report.refetch()}>{t('reportPlace:tryAgain')}</Button>}
        >
          <p>{problemSentence(report.error)}</p>
        </EmptyState>
      ) : null}
    </section>
  )
  return (
    <Page
      title={t('reportPlace:title')}
      actions={<ExportButtons workshopId={workshopId} language={language} attribution={attribution} identities={identities} />}
      layout={isWide ? 'fill' : 'flow'}
    >
      {isWide ? null : (
        <ChoiceGroup
          label={t('reportPlace:side.label')}
          hideLabel
          items={SIDES.map((id) => ({ id, name: t(`reportPlace:side.${id}`) }))}
          value={side}
          onChange={setSide}
        />
      )}
      <div className={styles.columns}>
        {isWide || side === 'write' ? write : null}
        {isWide || side === 'preview' ? preview : null}
      </div>
    </Page>
  )
}
