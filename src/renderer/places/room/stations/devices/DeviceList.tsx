import { useTranslation } from 'react-i18next'
import type { Station } from '../../../../../shared/contract/stations.contract.ts'
import { useStations } from '../stationsContext.ts'
import panel from '../StationsPanel.module.css'
import { useClockTime } from '../useClockTime.ts'

type Props = { devices: readonly Pick<Station, 'id' | 'name' | 'tableId' | 'seenAt'>[]; about: string }

/** Devices that are not here, each with its table and when it was last seen; nothing where there are none. */
export function DeviceList({ devices, about }: Props) {
  const { t } = useTranslation('stations')
  const { nameOf } = useStations()
  const time = useClockTime()
  if (devices.length === 0) return null
  return (
    <div>
      <p className={panel.strong}>{about}</p>
      <ul>
        {devices.map(({ id, name, tableId, seenAt }) => (
          <li key={id}>
            {t('refusals.device', { name: name || t('noName'), place: nameOf(tableId) })},{' '}
            {seenAt === null ? t('devices.neverSeen') : t('devices.lastSeen', { time: time(seenAt) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
