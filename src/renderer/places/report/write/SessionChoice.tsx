import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import { Select } from '../../../ui/Select.tsx'
import { chooseForReport, useReportChoices } from '../reportChoices.ts'

/** Which session a session report is about. */
export function SessionChoice({ plan }: { plan: WorkshopPlan }) {
  const { t } = useTranslation('reportPlace')
  const workshopId = plan.workshop.id
  const sessions = plan.sessions.filter(({ id }) => plan.tables.some((table) => table.sessionId === id))
  const chosen = useReportChoices((state) => state[workshopId]?.sessionId) ?? null
  return (
    <Select
      label={t('kind.session')}
      emptyName={t('kind.lastSession')}
      items={sessions.map(({ id, title }) => ({ id, name: title === '' ? t('kind.untitled') : title }))}
      value={chosen}
      onChange={(sessionId: string | null) => chooseForReport(workshopId, { sessionId })}
    />
  )
}
