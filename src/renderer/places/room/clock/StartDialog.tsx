import { useTranslation } from 'react-i18next'
import { regionOf } from '../../../i18n/region.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'

type StartDialogProps = {
  /** ISO date for which the day was planned; null asks nothing. */
  plannedFor: string | null
  onStart: () => void
  onClose: () => void
}

/** Asks before a day of another date begins: what was really done, and when, goes into the report. */
export function StartDialog({ plannedFor, onStart, onClose }: StartDialogProps) {
  const { t, i18n } = useTranslation('room')
  if (plannedFor === null) return null
  const date = new Intl.DateTimeFormat(regionOf(i18n.language), { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return (
    <Dialog
      role="alertdialog"
      title={t('otherDate.title', { date: date.format(new Date(plannedFor)) })}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('otherDate.no')}</Button>
          <Button
            variant="primary"
            autoFocus
            onPress={() => {
              onClose()
              onStart()
            }}
          >
            {t('otherDate.yes')}
          </Button>
        </>
      }
    >
      <p>{t('otherDate.about')}</p>
    </Dialog>
  )
}
