import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../../transport/api.ts'
import { useStations } from '../stationsContext.ts'
import panel from '../StationsPanel.module.css'
import { DeviceList } from './DeviceList.tsx'

/** After the end of the day: devices that were away then and have not come back; notes may still be on them. */
export function OwedDevices() {
  const { t } = useTranslation('stations')
  const { workshopId, state } = useStations()
  const { data = [], refetch } = useQuery(api.room.owed.queryOptions({ input: { workshopId } }))
  // Whatever a device does makes the state new; this follows it.
  useEffect(() => void refetch(), [state, refetch])
  if (data.length === 0) return null
  return (
    <section className={panel.notice}>
      <DeviceList devices={data} about={t('owed', { count: data.length })} />
    </section>
  )
}
