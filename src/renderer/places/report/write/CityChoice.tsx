import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { WorkshopPlan } from '../../../../shared/contract/workshops.contract.ts'
import { api } from '../../../transport/api.ts'
import { Select } from '../../../ui/Select.tsx'
import { chooseForReport } from '../reportChoices.ts'
import type { SetupView } from '../setup/useSetupField.ts'

/** Which city a city page is about: those of this workshop and of the workshops that are in the report. */
export function CityChoice({ plan, setup, value }: { plan: WorkshopPlan; setup: SetupView; value: string | null }) {
  const { t } = useTranslation('reportPlace')
  const { data: workshops = [] } = useQuery(api.workshops.list.queryOptions())
  const others = workshops.filter(({ id }) => setup.fields.others.includes(id)).flatMap(({ cities }) => cities)
  const cities = [...new Set([...plan.workshop.cities, ...others])]
  if (cities.length === 0) return <p>{t('kind.noCity')}</p>
  return (
    <Select
      label={t('kind.city')}
      items={cities.map((city) => ({ id: city, name: city }))}
      value={value}
      onChange={(city) => chooseForReport(plan.workshop.id, { city })}
    />
  )
}
