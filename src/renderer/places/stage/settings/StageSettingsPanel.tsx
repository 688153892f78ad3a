import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StageSettings } from '../../../../shared/contract/stage.contract.ts'
import { STAGE_SCENES, STAGE_SCHEMES } from '../../../../shared/contract/stage.contract.ts'
import { api } from '../../../transport/api.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { ChoiceGroup } from '../../../ui/ChoiceGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { OpenStage } from './OpenStage.tsx'
import { ReportOrder } from './ReportOrder.tsx'
import { SeatingChoice } from './SeatingChoice.tsx'
import { StageAddress } from './StageAddress.tsx'
import styles from './StageSettingsPanel.module.css'
import { useStageSettings } from './useStageSettings.ts'

/** Steers the projector: what it shows, how it looks, and where it opens. `sessionId` is the session in the facilitator's view. */
export function StageSettingsPanel({ workshopId, sessionId }: { workshopId: string; sessionId: string | null }) {
  const { t } = useTranslation('stage')
  const { data: plan } = useQuery(api.workshops.plan.queryOptions({ input: { workshopId } }))
  const { settings, change } = useStageSettings(workshopId)
  if (!plan || !settings) return <Spinner />
  const shownId = settings.sessionId ?? sessionId
  const tables = plan.tables.filter((table) => table.sessionId === shownId)
  return (
    <div className={styles.panel}>
      <p className={styles.about}>{t('panel.about')}</p>
      <OpenStage workshopId={workshopId} />
      <Select<StageSettings['scene']>
        label={t('panel.scene')}
        items={STAGE_SCENES.map((id) => ({ id, name: t(`panel.scenes.${id}`) }))}
        value={settings.scene}
        onChange={(scene) => change({ scene })}
      />
      <Select<string>
        label={t('panel.session')}
        items={plan.sessions.map(({ id, title }) => ({ id, name: title || t('panel.untitled') }))}
        value={settings.sessionId}
        emptyName={t('panel.sessionAuto')}
        onChange={(id: string | null) => change({ sessionId: id })}
      />
      <ChoiceGroup<StageSettings['scheme']>
        label={t('panel.scheme')}
        description={t('panel.schemeAbout')}
        items={STAGE_SCHEMES.map((id) => ({ id, name: t(`panel.schemes.${id}`) }))}
        value={settings.scheme}
        onChange={(scheme) => change({ scheme })}
      />
      <SeatingChoice rule={plan.workshop.attribution} sessionId={shownId} settings={settings} change={change} />
      <div className={styles.checks}>
        <Checkbox isSelected={settings.showCounts} onChange={(showCounts) => change({ showCounts })}>
          {t('panel.showCounts')}
        </Checkbox>
        <Checkbox isSelected={settings.showNotes} onChange={(showNotes) => change({ showNotes })} aria-describedby="stage-notes-about">
          {t('panel.showNotes')}
        </Checkbox>
        <p id="stage-notes-about" className={styles.hint}>
          {t('panel.showNotesAbout')}
        </p>
      </div>
      {tables.length > 1 ? (
        <ReportOrder tables={tables} wished={settings.reportOrder} onChange={(reportOrder) => change({ reportOrder })} />
      ) : null}
      {sessionId === null ? null : <StageAddress workshopId={workshopId} sessionId={sessionId} />}
    </div>
  )
}
