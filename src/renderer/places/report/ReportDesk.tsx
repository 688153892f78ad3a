import { useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../shared/contract/workshops.contract.ts'
import { ChoiceGroup } from '../../ui/ChoiceGroup.tsx'
import { Page } from '../../ui/Page.tsx'
import { useMatchMedia } from '../harvest/useMatchMedia.ts'
import { ExportBar } from './export/ExportBar.tsx'
import { usePhotoCount } from './export/photoCount.ts'
import { PreviewPane } from './preview/PreviewPane.tsx'
import { useKeptScroll } from './preview/useKeptScroll.ts'
import styles from './ReportDesk.module.css'
import type { SetupView } from './setup/useSetupField.ts'
import { useReport, useReportRequest } from './useReport.ts'
import { FrontMatterGroup } from './write/FrontMatterGroup.tsx'
import { KindGroup } from './write/KindGroup.tsx'
import { PrivacyGroup } from './write/PrivacyGroup.tsx'
import { SectionsGroup } from './write/SectionsGroup.tsx'
import { WorkshopsGroup } from './write/WorkshopsGroup.tsx'

const SIDES = ['write', 'preview'] as const
type Side = (typeof SIDES)[number]

/** On the left what one decides and writes, on the right the report as it stands. */
export function ReportDesk({ plan, setup }: { plan: WorkshopPlan; setup: SetupView }) {
  const { t } = useTranslation('reportPlace')
  const workshopId = plan.workshop.id
  const [side, setSide] = useState<Side>('write')
  const [asked, setAsked] = useState<string | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const isWide = useMatchMedia('(min-width: 1000px)')
  const request = useReportRequest(plan, setup)
  const report = useReport(request)
  const photos = usePhotoCount(workshopId, report.data?.model)
  const sections = report.data?.model.sections
  const filled = useMemo(() => new Set(sections?.map(({ id }) => id)), [sections])
  const show = (sectionId: string): void => {
    setSide('preview')
    setAsked(sectionId)
  }
  return (
    <Page title={t('title')} actions={<ExportBar request={request} />} layout={isWide ? 'fill' : 'flow'}>
      {isWide ? null : (
        <ChoiceGroup
          label={t('side.label')}
          hideLabel
          items={SIDES.map((id) => ({ id, name: t(`side.${id}`) }))}
          value={side}
          onChange={setSide}
        />
      )}
      <div className={styles.columns}>
        {isWide || side === 'write' ? (
          <WriteSide name={`${workshopId}/write/${isWide ? 'wide' : 'narrow'}`}>
            {setup.stored === null && plan.reportTexts.length === 0 ? <p className={styles.about}>{t('firstUse')}</p> : null}
            <KindGroup plan={plan} setup={setup} request={request} />
            <SectionsGroup
              plan={plan}
              setup={setup}
              sections={report.data?.sections ?? []}
              filled={filled}
              language={request.language}
              onShow={show}
              onOpen={setOpen}
            />
            <FrontMatterGroup plan={plan} setup={setup} />
            <WorkshopsGroup setup={setup} />
            <PrivacyGroup setup={setup} photos={photos} />
          </WriteSide>
        ) : null}
        {isWide || side === 'preview' ? (
          <PreviewPane
            workshopId={workshopId}
            others={setup.fields.others}
            report={report}
            photos={photos}
            name={`${workshopId}/preview/${isWide ? 'wide' : 'narrow'}`}
            asked={asked}
            onShown={() => setAsked(null)}
            open={isWide ? open : null}
          />
        ) : null}
      </div>
    </Page>
  )
}

function WriteSide({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation('reportPlace')
  const pane = useRef<HTMLElement>(null)
  useKeptScroll(name, pane)
  return (
    <section ref={pane} className={styles.write} aria-label={t('side.write')}>
      {children}
    </section>
  )
}
