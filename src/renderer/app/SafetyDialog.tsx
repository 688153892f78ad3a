import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusedLine } from '../bundles/refused/RefusedLine.tsx'
import { api } from '../transport/api.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { openDialog, useFrameDialog } from './dialogs.ts'
import { RestoreDialog } from './RestoreDialog.tsx'
import { SafetyCheck } from './SafetyCheck.tsx'
import styles from './SafetyDialog.module.css'
import { useBackUp } from './useBackUp.ts'
import { useMoment } from './useMoment.ts'

export type Backup = { file: string; at: string; bytes: number; reason: string; workshops: number; notes: number }

/** Where the work is, its backups, whether it is whole, and the way back. */
export function SafetyDialog() {
  const { t } = useTranslation('app')
  const isOpen = useFrameDialog((state) => state.open === 'safety')
  return (
    <Dialog title={t('safety.title')} isOpen={isOpen} onOpenChange={() => openDialog(null)} size="wide">
      <p className={styles.about}>{t('safety.about')}</p>
      <SafetyCheck />
      <RefusedLine />
      <Backups />
    </Dialog>
  )
}

function Backups() {
  const { t } = useTranslation('app')
  const { data, isPending } = useQuery({ ...api.safety.backups.queryOptions(), refetchOnMount: 'always' })
  const backUp = useBackUp()
  const [chosen, setChosen] = useState<Backup | null>(null)
  return (
    <section className={styles.section}>
      <div className={styles.row}>
        <h3>{t('safety.backups')}</h3>
        <Button size="small" onPress={backUp.run} isDisabled={backUp.isPending}>
          {backUp.isPending ? t('safety.backingUp') : t('safety.backUp')}
        </Button>
      </div>
      {isPending ? <Spinner /> : null}
      {data?.length === 0 ? <p className={styles.quiet}>{t('safety.none')}</p> : null}
      <ul className={styles.backups}>
        {data?.map((backup) => (
          <BackupRow key={backup.file} backup={backup} onRestore={() => setChosen(backup)} />
        ))}
      </ul>
      <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />
    </section>
  )
}

const REASONS = ['asked', 'automatic', 'start', 'close']

function BackupRow({ backup, onRestore }: { backup: Backup; onRestore: () => void }) {
  const { t } = useTranslation('app')
  const moment = useMoment()
  const when = moment(backup.at)
  const reason = REASONS.includes(backup.reason) ? backup.reason : 'before'
  return (
    <li className={styles.backup}>
      <span className={styles.when}>{when}</span>
      <span className={styles.quiet}>
        {t('safety.workshops', { count: backup.workshops })}, {t('safety.notes', { count: backup.notes })} · {t(`safety.reason.${reason}`)}
      </span>
      <Button size="small" variant="quiet" aria-label={t('safety.restoreOf', { when })} onPress={onRestore}>
        {t('safety.restore')}
      </Button>
    </li>
  )
}
