import { useTranslation } from 'react-i18next'
import { api } from '../transport/api.ts'
import { useAction } from '../transport/useAction.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { toast } from '../ui/toast.ts'
import type { Backup } from './SafetyDialog.tsx'
import { useMoment } from './useMoment.ts'

/** The question before a backup takes the place of the present data. */
export function RestoreDialog({ backup, onClose }: { backup: Backup | null; onClose: () => void }) {
  const { t } = useTranslation(['app', 'ui'])
  const moment = useMoment()
  const restore = useAction(api.safety.restore, {
    onDone: ({ workshops, notes }) => {
      onClose()
      const counts = `${t('app:safety.workshops', { count: workshops })}, ${t('app:safety.notes', { count: notes })}`
      toast.show({ tone: 'good', message: t('app:safety.restored', { counts }) })
    },
  })
  return (
    <Dialog
      role="alertdialog"
      title={t('app:safety.confirm.title', { when: backup ? moment(backup.at) : '' })}
      isOpen={backup !== null}
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            {t('ui:cancel')}
          </Button>
          <Button variant="danger" isDisabled={restore.isPending} onPress={() => backup && restore.mutate({ file: backup.file })}>
            {t('app:safety.confirm.go')}
          </Button>
        </>
      }
    >
      {backup ? (
        <>
          <p>
            {t('app:safety.confirm.what', {
              counts: `${t('app:safety.workshops', { count: backup.workshops })}, ${t('app:safety.notes', { count: backup.notes })}`,
            })}
          </p>
          <p>{t('app:safety.confirm.kept')}</p>
        </>
      ) : null}
    </Dialog>
  )
}
