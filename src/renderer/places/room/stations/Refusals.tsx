import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { WarnIcon } from '../../../ui/icons.tsx'
import { useStations } from './stationsContext.ts'
import styles from './StationsPanel.module.css'
import { useClockTime } from './useClockTime.ts'

/** An id of ours says nothing to people. */
const IS_ID = /^[0-9a-f]{8}-/i

/** Who was turned away since the door opened: what it was, how often, when last, from where, and what to do about it. */
export function Refusals() {
  const { t } = useTranslation(['stations'])
  const { workshopId, state, nameOf } = useStations()
  const forget = useAction(api.stations.forgetRefusals)
  const time = useClockTime()
  const place = (from: string): string => {
    const device = state.stations.find(({ id }) => id === from)
    if (device) return t('refusals.device', { name: device.name || t('noName'), place: nameOf(device.tableId) })
    return from === '' || IS_ID.test(from) ? t('refusals.unknown') : from
  }
  if (state.refusals.length === 0) return null
  return (
    <section className={styles.refusals} aria-labelledby="stations-refusals">
      <h3 id="stations-refusals" className={styles.heading}>
        <WarnIcon />
        {t('refusals.title')}
      </h3>
      <ul className={styles.list}>
        {state.refusals.map(({ kind, count, at, from }) => (
          <li key={kind} className={styles.refusal}>
            <p className={styles.strong}>{t(`refusal.${kind}.what`)}</p>
            <p>{t(`refusal.${kind}.todo`)}</p>
            <p className={styles.quiet}>{t('refusals.seen', { count, time: time(at), from: place(from) })}</p>
          </li>
        ))}
      </ul>
      <Button size="small" onPress={() => forget.mutate({ workshopId })}>
        {t('refusals.forget')}
      </Button>
    </section>
  )
}
