import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { useRoom } from '../roomContext.ts'
import { openRoomDialog } from '../roomView.ts'
import { StationsPanel } from '../stations/StationsPanel.tsx'

/** The devices of the rapporteurs. */
export function StationsDialog() {
  const { t } = useTranslation('room')
  const { workshopId, session } = useRoom()
  return (
    <Dialog title={t('tools.stations')} isOpen onOpenChange={() => openRoomDialog(null)} size="wide">
      <Suspense fallback={<Spinner />}>
        <StationsPanel workshopId={workshopId} sessionId={session.id} />
      </Suspense>
    </Dialog>
  )
}
