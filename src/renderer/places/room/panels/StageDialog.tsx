import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { StageSettingsPanel } from '../../stage/settings/StageSettingsPanel.tsx'
import { useRoom } from '../roomContext.ts'
import { openRoomDialog } from '../roomView.ts'

/** The second window and what it shows. */
export function StageDialog() {
  const { t } = useTranslation('room')
  const { workshopId, session } = useRoom()
  return (
    <Dialog title={t('panels.stage')} isOpen onOpenChange={() => openRoomDialog(null)} size="wide">
      <Suspense fallback={<Spinner />}>
        <StageSettingsPanel workshopId={workshopId} sessionId={session.id} />
      </Suspense>
    </Dialog>
  )
}
