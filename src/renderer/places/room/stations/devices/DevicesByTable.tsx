import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/Button.tsx'
import { useStations } from '../stationsContext.ts'
import panel from '../StationsPanel.module.css'
import { openAbove } from '../stationsView.ts'
import { DeviceLine } from './DeviceLine.tsx'
import styles from './devices.module.css'

/** Every table of the session and the stage, with its devices: one sees at once which table has none. */
export function DevicesByTable() {
  const { t } = useTranslation(['stations'])
  const { state, tables, nameOf } = useStations()
  const here = state.stations.filter((station) => station.state === 'approved')
  const places = [...tables.map((table) => table.id as string | null), null]
  const served = tables.filter((table) => here.some((station) => station.tableId === table.id && station.connected)).length
  return (
    <section aria-labelledby="stations-tables">
      <div className={styles.head}>
        <h3 id="stations-tables" className={panel.heading}>
          {t('devices.title')}
        </h3>
        {tables.length > 0 ? <p className={panel.quiet}>{t('devices.served', { served, count: tables.length })}</p> : null}
      </div>
      <ul className={panel.list}>
        {places.map((tableId) => {
          const devices = here.filter((station) => station.tableId === tableId)
          return (
            <li key={tableId ?? 'stage'} className={styles.place}>
              <p className={styles.name}>{nameOf(tableId)}</p>
              <div className={styles.devices}>
                {devices.length === 0 ? <p className={panel.quiet}>{t('devices.none')}</p> : null}
                {devices.map((station) => (
                  <DeviceLine key={station.id} station={station} />
                ))}
              </div>
              <Button
                size="small"
                aria-label={t('ways.ofPlace', { place: nameOf(tableId) })}
                onPress={() => openAbove({ what: 'way', tableId })}
              >
                {t('ways.button')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
