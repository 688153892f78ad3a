import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Station } from '../../../../../shared/contract/stations.contract.ts'
import { api } from '../../../../transport/api.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { Button } from '../../../../ui/Button.tsx'
import { toast } from '../../../../ui/toast.ts'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { useStations } from '../stationsContext.ts'
import panel from '../StationsPanel.module.css'
import styles from './devices.module.css'
import { Symbols } from './Symbols.tsx'

/** Devices that ask to come in. Whoever lets one in has compared its three symbols with those on its screen. */
export function WaitingDevices() {
  const { t } = useTranslation(['stations'])
  const { state, nameOf } = useStations()
  const [isAsked, setAsked] = useState(false)
  const approve = useAction(api.stations.approve)
  const refuse = useAction(api.stations.refuse)
  const turnAway = ({ id, name }: Station): void =>
    refuse.mutate(
      { id },
      {
        onSuccess: () =>
          toast.show({
            message: t('waiting.refused', { name: name === '' ? t('noName') : name }),
            actionLabel: t('waiting.after'),
            onAction: () => approve.mutate({ id }),
          }),
      },
    )
  const waiting = state.stations.filter((station) => station.state === 'waiting')
  if (waiting.length === 0) return null
  return (
    <section className={styles.waiting} aria-labelledby="stations-waiting">
      <div className={styles.head}>
        <h3 id="stations-waiting" className={panel.heading} role="status">
          {t('waiting.title', { count: waiting.length })}
        </h3>
        {waiting.length > 1 ? (
          <Button size="small" onPress={() => setAsked(true)}>
            {t('waiting.all')}
          </Button>
        ) : null}
      </div>
      <p className={panel.quiet}>{t('waiting.about')}</p>
      <ul className={panel.list}>
        {waiting.map((station) => (
          <li key={station.id} className={styles.asking}>
            <div className={styles.who}>
              <p className={panel.strong}>{station.name === '' ? t('noName') : station.name}</p>
              <p className={panel.quiet}>{t('waiting.where', { place: nameOf(station.tableId), device: station.device })}</p>
            </div>
            <Symbols symbols={station.symbols} />
            <div className={panel.buttons}>
              <Button onPress={() => turnAway(station)}>{t('waiting.refuse')}</Button>
              <Button variant="primary" onPress={() => approve.mutate({ id: station.id })}>
                {t('waiting.approve')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {isAsked ? (
        <ConfirmDialog
          title={t('waiting.allTitle', { count: waiting.length })}
          confirm={t('waiting.all')}
          onConfirm={() => {
            for (const { id } of waiting) approve.mutate({ id })
          }}
          onDone={() => setAsked(false)}
        >
          <p>{t('waiting.allText')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  )
}
