import { useTranslation } from 'react-i18next'
import type { Invitation } from '../../../../../shared/contract/stations.contract.ts'
import { api } from '../../../../transport/api.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { Button } from '../../../../ui/Button.tsx'
import { shortAddress } from '../shortAddress.ts'
import { useStations } from '../stationsContext.ts'
import panel from '../StationsPanel.module.css'
import { useClockTime } from '../useClockTime.ts'
import { inGroups } from './inGroups.ts'
import styles from './ways.module.css'

/** For a device without a camera: the short address, and a code that is good once and for a few minutes. */
export function TypedCode({ way }: { way: Invitation }) {
  const { t } = useTranslation(['stations'])
  const { workshopId, state } = useStations()
  const fresh = useAction(api.stations.newCode)
  const time = useClockTime()
  const shown = fresh.data?.code != null && fresh.data.codeUntil !== null ? fresh.data : way
  return (
    <section className={styles.typed} aria-label={t('ways.typed')}>
      <p className={panel.quiet}>{t('ways.typedHelp')}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{t('ways.address')}</dt>
          <dd className={styles.mono}>{shortAddress(state.open?.url ?? '')}</dd>
        </div>
        <div>
          <dt>{t('ways.code')}</dt>
          <dd className={styles.mono} aria-live="polite">
            {shown.code === null ? '–' : inGroups(shown.code)}
          </dd>
        </div>
      </dl>
      <div className={panel.buttons}>
        <Button size="small" isPending={fresh.isPending} onPress={() => fresh.mutate({ workshopId, kind: way.kind, tableId: way.tableId })}>
          {t(shown.code === null ? 'ways.showCode' : 'ways.newCode')}
        </Button>
        {shown.codeUntil === null ? null : <p className={panel.quiet}>{t('ways.codeUntil', { time: time(shown.codeUntil) })}</p>}
      </div>
    </section>
  )
}
