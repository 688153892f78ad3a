import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { QrCode } from '../../../../../charts/QrCode.tsx'
import { api } from '../../../../transport/api.ts'
import { problemSentence } from '../../../../transport/problemSentence.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Spinner } from '../../../../ui/Spinner.tsx'
import { useStations } from '../stationsContext.ts'
import { openAbove } from '../stationsView.ts'
import styles from './check.module.css'
import { Encryption } from './Encryption.tsx'
import { Finding } from './Finding.tsx'

/** A phone may come by at any moment, and the network may go. */
const AGAIN_MS = 4000

/** Before the day: a phone scans one code, and the screen says what would keep devices out and what to do about it. */
export function JoinCheckDialog() {
  const { t } = useTranslation(['stations'])
  const { workshopId, invitations } = useStations()
  const check = useQuery({ ...api.stations.joinCheck.queryOptions({ input: { workshopId } }), refetchInterval: AGAIN_MS })
  const url = invitations.find(({ kind }) => kind === 'check')?.url ?? null
  return (
    <Dialog title={t('check.title')} size="wide" isOpen onOpenChange={() => openAbove(null)}>
      <p>{t('check.about')}</p>
      <div className={styles.check} data-code={url === null ? undefined : ''}>
        {url === null ? null : (
          <figure className={styles.figure}>
            <QrCode text={url} title={t('check.qr')} className={styles.code} />
            <figcaption>{t('check.scan')}</figcaption>
          </figure>
        )}
        <section className={styles.findings} aria-labelledby="stations-findings">
          <h3 id="stations-findings" className={styles.heading}>
            {t('check.findings')}
          </h3>
          {check.isPending ? <Spinner /> : null}
          {check.error ? <p role="alert">{problemSentence(check.error)}</p> : null}
          <ul className={styles.list} aria-live="polite">
            {check.data?.map((finding) => (
              <Finding key={finding.code} finding={finding} />
            ))}
          </ul>
          <Button size="small" onPress={() => void check.refetch()}>
            {t('check.again')}
          </Button>
        </section>
      </div>
      <Encryption />
    </Dialog>
  )
}
