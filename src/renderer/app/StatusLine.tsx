import { useIsMutating, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { api } from '../transport/api.ts'
import { useConnection } from '../transport/connection.ts'
import { classes } from '../ui/classes.ts'
import line from '../ui/FootLine.module.css'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { openDialog } from './dialogs.ts'
import { statusOf } from './status.ts'
import styles from './StatusLine.module.css'
import { useMoment } from './useMoment.ts'
import { useUnsent } from './useUnsent.ts'

const ASK_AGAIN_MS = 60_000

/** How the work stands: connected, saved, backed up. It opens the safety dialog, or the notes that wait here. */
export function StatusLine() {
  const { t } = useTranslation('app')
  const moment = useMoment()
  const status = useConnection((state) => state.status)
  const saving = useIsMutating() > 0
  const { data: info } = useQuery({ ...api.system.info.queryOptions(), refetchInterval: ASK_AGAIN_MS })
  const { waiting, refused, total } = useUnsent()
  const { key, tone, count } = statusOf({ status, saving, warning: info?.warning ?? null, isKnown: info !== undefined, waiting, refused })
  const when = info?.lastBackupAt ? moment(info.lastBackupAt) : ''
  const words = t([`status.${key}`, 'status.warning.other'], { count })
  const detail = tone === 'good' ? t(when === '' ? 'status.noBackup' : 'status.backedUp', { when }) : ''
  return (
    <div>
      <Button className={classes(line.line, styles.status)} data-tone={tone} onPress={() => openDialog(total > 0 ? 'unsent' : 'safety')}>
        <span className={classes(line.dot, tone !== 'bad' && styles[tone])} aria-hidden="true" />
        <span>
          {words}
          {detail ? <span className={styles.detail}> · {detail}</span> : null}
        </span>
        <VisuallyHidden>. {t(total > 0 ? 'status.opensUnsent' : 'status.opens')}</VisuallyHidden>
      </Button>
      <span role="status">
        <VisuallyHidden>{tone === 'bad' ? words : ''}</VisuallyHidden>
      </span>
    </div>
  )
}
