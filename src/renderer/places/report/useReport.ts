import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReportRequest } from '../../../shared/contract/report.contract.ts'
import type { WorkshopPlan } from '../../../shared/contract/workshops.contract.ts'
import { LANGUAGES } from '../../i18n/i18n.ts'
import { api } from '../../transport/api.ts'
import { useReportChoices } from './reportChoices.ts'
import type { SetupView } from './setup/useSetupField.ts'

export type ChosenRequest = ReportRequest & Required<Pick<ReportRequest, 'language' | 'attribution'>>

/** What to ask the host for, from the setup and from what was chosen for this report only. */
export const useReportRequest = (plan: WorkshopPlan, setup: SetupView): ChosenRequest => {
  const { i18n } = useTranslation()
  const workshopId = plan.workshop.id
  const chosen = useReportChoices((state) => state[workshopId])
  const own = LANGUAGES.find((one) => one === plan.workshop.languages[0])
  const { template } = setup.fields
  const city = chosen?.city ?? plan.workshop.cities[0]
  return {
    workshopId,
    language: chosen?.language ?? own ?? (i18n.language === 'it' ? 'it' : 'en'),
    attribution: chosen?.attribution ?? plan.workshop.attribution,
    ...(template === 'session' && chosen?.sessionId && { sessionId: chosen.sessionId }),
    ...(template === 'city' && city !== undefined && { city }),
  }
}

/** The report as it stands. The one before stays on screen while the next is put together. */
export const useReport = (input: ChosenRequest) => useQuery(api.report.model.queryOptions({ input, placeholderData: keepPreviousData }))
