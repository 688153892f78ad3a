import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { MenuButton } from '../../../ui/Menu.tsx'
import { awayDevices } from './awayDevices.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { DeviceList } from './devices/DeviceList.tsx'
import { shortAddress } from './shortAddress.ts'
import { useStations } from './stationsContext.ts'
import styles from './StationsPanel.module.css'
import { openAbove } from './stationsView.ts'

/** Where we listen, whether new devices may ask to come in, and how to stop. */
export function DoorBar() {
  const { t } = useTranslation(['stations'])
  const { workshopId, state } = useStations()
  const [asked, setAsked] = useState<'close' | 'end' | null>(null)
  const setDoors = useAction(api.stations.setDoors)
  const close = useAction(api.stations.close)
  const endAll = useAction(api.stations.endAll)
  const isAsked = state.stations.some((station) => station.state === 'waiting')
  const unsent = state.stations.reduce((sum, station) => sum + station.waiting, 0)
  return (
    <section className={styles.door} aria-label={t('door.title')}>
      <p className={styles.where}>
        <span className={styles.live} aria-hidden="true" />
        <span>{t('door.open')}</span>
        <b className={styles.url}>{shortAddress(state.open?.url ?? '')}</b>
      </p>
      <div className={styles.buttons}>
        <Button variant={isAsked ? 'plain' : 'primary'} onPress={() => openAbove({ what: 'sheet' })}>
          {t('ways.sheet')}
        </Button>
        <Button onPress={() => openAbove({ what: 'check' })}>{t('check.button')}</Button>
        <MenuButton
          label={t('door.more')}
          items={[
            { id: 'close' as const, name: t('door.close.button') },
            { id: 'end' as const, name: t('door.end.button'), danger: true },
          ]}
          onAction={setAsked}
        />
      </div>
      <Checkbox isSelected={state.doorsOpen} onChange={(open) => setDoors.mutate({ workshopId, open })}>
        {t('door.doors')}
      </Checkbox>
      {state.doorsOpen ? null : <p className={styles.quiet}>{t('door.doorsClosed')}</p>}
      {asked === 'close' ? (
        <ConfirmDialog
          title={t('door.close.title')}
          confirm={t('door.close.button')}
          onConfirm={() => close.mutate({})}
          onDone={() => setAsked(null)}
        >
          <p>{t('door.close.text')}</p>
        </ConfirmDialog>
      ) : null}
      {asked === 'end' ? (
        <ConfirmDialog
          title={t('door.end.title')}
          confirm={t('door.end.button')}
          isDanger
          onConfirm={() => endAll.mutate({ workshopId })}
          onDone={() => setAsked(null)}
        >
          <p>{t('door.end.text')}</p>
          {unsent > 0 ? <p className={styles.strong}>{t('door.end.unsent', { count: unsent })}</p> : null}
          <DeviceList devices={awayDevices(state.stations)} about={t('door.end.away')} />
        </ConfirmDialog>
      ) : null}
    </section>
  )
}
