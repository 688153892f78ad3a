import { useTranslation } from 'react-i18next'
import { useStations } from '../stationsContext.ts'
import panel from '../StationsPanel.module.css'
import { DeviceLine } from './DeviceLine.tsx'
import styles from './devices.module.css'

/** Devices that sit at tables of other sessions, or at tables that are gone. */
export function OtherDevices() {
  const { t } = useTranslation(['stations'])
  const { state, tables, nameOf } = useStations()
  const others = state.stations.filter(
    ({ state: standing, tableId }) => standing === 'approved' && tableId !== null && !tables.some(({ id }) => id === tableId),
  )
  if (others.length === 0) return null
  return (
    <details className={panel.details}>
      <summary>{t('devices.others', { count: others.length })}</summary>
      <ul className={panel.list}>
        {others.map((station) => (
          <li key={station.id} className={styles.place}>
            <p className={styles.name}>{nameOf(station.tableId)}</p>
            <div className={styles.devices}>
              <DeviceLine station={station} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
