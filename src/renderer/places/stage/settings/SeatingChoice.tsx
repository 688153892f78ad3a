import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StageSettings } from '../../../../shared/contract/stage.contract.ts'
import { STAGE_SEATING } from '../../../../shared/contract/stage.contract.ts'
import type { Attribution } from '../../../../shared/domain/records/vocabulary.ts'
import { announcedPlan, newestPlan } from '../../../../shared/domain/seating/workshop/planSeats.ts'
import { api } from '../../../transport/api.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { ChoiceGroup } from '../../../ui/ChoiceGroup.tsx'
import styles from './StageSettingsPanel.module.css'

type Props = {
  rule: Attribution
  sessionId: string | null
  settings: StageSettings
  change: (fields: Partial<StageSettings>) => void
}

/** How people find their seat on the projector; says why names are not offered, and which version of the seating is shown. */
export function SeatingChoice({ rule, sessionId, settings, change }: Props) {
  const { t } = useTranslation(['stage', 'terms'])
  const mayName = rule === 'named'
  const offered = STAGE_SEATING.filter((id) => id !== 'names' || mayName)
  const chosen = settings.seating === 'names' && !mayName ? 'codes' : settings.seating
  return (
    <div className={styles.checks}>
      <ChoiceGroup
        label={t('panel.seating')}
        description={mayName ? t('panel.seatingAbout.named') : t('panel.seatingAbout.codes', { rule: t(`terms:attribution.${rule}`) })}
        items={offered.map((id) => ({ id, name: t(`panel.seatings.${id}`) }))}
        value={chosen}
        onChange={(seating) => change({ seating })}
      />
      {chosen === 'off' ? null : (
        <>
          {sessionId === null ? null : <VersionShown sessionId={sessionId} />}
          <Checkbox isSelected={settings.turnPages} onChange={(turnPages) => change({ turnPages })} aria-describedby="stage-pages-about">
            {t('panel.turnPages')}
          </Checkbox>
          <p id="stage-pages-about" className={styles.hint}>
            {t('panel.turnPagesAbout')}
          </p>
        </>
      )}
    </div>
  )
}

/** Speaks up only where the stage shows something else than what holds. */
function VersionShown({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('stage')
  const { data: plans = [] } = useQuery(api.seating.plans.queryOptions({ input: { sessionId } }))
  const [newest, told] = [newestPlan(plans), announcedPlan(plans)]
  if (newest === null || newest.id === told?.id) return null
  const words = told ? t('panel.notTold', { newest: newest.number, told: told.number }) : t('panel.neverTold', { newest: newest.number })
  return <p className={told ? styles.warn : styles.about}>{words}</p>
}
