import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Station } from '../../../../../shared/contract/stations.contract.ts'
import { api } from '../../../../transport/api.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { Button } from '../../../../ui/Button.tsx'
import { toast } from '../../../../ui/toast.ts'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import panel from '../StationsPanel.module.css'
import { useClockTime } from '../useClockTime.ts'
import styles from './devices.module.css'

/** One device that was let in: is it here, what does it still hold, and the way to put it out. */
export function DeviceLine({ station }: { station: Station }) {
  const { t } = useTranslation(['stations'])
  const name = station.name === '' ? t('noName') : station.name
  const [isAsked, setAsked] = useState(false)
  const approve = useAction(api.stations.approve)
  const revoke = useAction(api.stations.revoke, {
    onDone: (_nothing, { id }) =>
      toast.show({ message: t('revoke.done', { name }), actionLabel: t('revoke.undo'), onAction: () => approve.mutate({ id }) }),
  })
  const time = useClockTime()
  const seen = station.seenAt === null ? t('devices.neverSeen') : t('devices.lastSeen', { time: time(station.seenAt) })
  return (
    <div className={styles.device}>
      <span className={styles.dot} data-here={station.connected ? '' : undefined} aria-hidden="true" />
      <p className={styles.words}>
        <b>{name}</b> <span className={panel.quiet}>{station.device}</span>
        <span className={styles.standing}>{station.connected ? t('devices.connected') : seen}</span>
        {station.waiting > 0 ? <span className={styles.unsent}>{t('devices.unsent', { count: station.waiting })}</span> : null}
      </p>
      <Button size="small" variant="quiet" aria-label={t('revoke.of', { name })} onPress={() => setAsked(true)}>
        {t('revoke.button')}
      </Button>
      {isAsked ? (
        <ConfirmDialog
          title={t('revoke.title', { name })}
          confirm={t('revoke.button')}
          isDanger
          onConfirm={() => revoke.mutate({ id: station.id })}
          onDone={() => setAsked(false)}
        >
          <p>{t('revoke.text')}</p>
          {station.waiting > 0 ? <p className={panel.strong}>{t('revoke.unsent', { count: station.waiting })}</p> : null}
        </ConfirmDialog>
      ) : null}
    </div>
  )
}
