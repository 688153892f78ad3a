import { useTranslation } from 'react-i18next'
import { useOutbox } from '../drafts/outbox.ts'
import { useMoment } from '../app/useMoment.ts'
import { useOtherUnsent } from './otherUnsent.ts'
import { setStanding, useStanding } from '../transport/standing.ts'
import { tryNow } from '../transport/stationLink.ts'
import { Button } from '../ui/Button.tsx'
import styles from './ConnectionLine.module.css'

/**
 * How this device stands with the host. Silent only while the host answers and has everything; a number stands here as long as one
 * note is on this device alone, whatever the connection does.
 */
export function ConnectionLine() {
  const { t } = useTranslation('station')
  const moment = useMoment()
  const { link, heardAt, trouble } = useStanding()
  const waiting = useOutbox((state) => state.waiting)
  const refused = [...waiting.values()].filter((entry) => entry.refused !== null).length
  const unsent = waiting.size
  const others = useOtherUnsent((state) => state.count)
  const isOld = trouble === 'version'
  const isUnknown = trouble === 'unknown'
  const isAway = link !== 'online'
  const isSilent = !isAway && !isOld && unsent + others === 0
  const about = isOld
    ? t('line.old')
    : isUnknown && isAway
      ? t('line.unknown')
      : isAway
        ? heardAt === null
          ? t('line.never')
          : t('line.away', { when: moment(new Date(heardAt).toISOString()) })
        : null
  return (
    <div className={styles.area} role="status" data-tone={isAway || isOld ? 'away' : 'busy'} hidden={isSilent}>
      {isSilent ? null : (
        <div className={styles.line}>
          <p>
            {unsent > 0 ? (
              <strong className={styles.count}>
                <span aria-hidden="true">▣ </span>
                {t('line.unsent', { count: unsent })}
              </strong>
            ) : null}{' '}
            {others > 0 ? <strong className={styles.count}>{t('line.others', { count: others })}</strong> : null}
            {about}
            {refused > 0 ? ` ${t('line.refused', { count: refused })}` : ''}
          </p>
          {isOld ? (
            <Button size="small" onPress={() => location.reload()}>
              {t('reload')}
            </Button>
          ) : isAway && isUnknown ? (
            <Button size="small" onPress={() => setStanding({ phase: 'join', trouble: null })}>
              {t('out.again')}
            </Button>
          ) : isAway ? (
            <Button size="small" onPress={tryNow}>
              {t('line.try')}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  )
}
