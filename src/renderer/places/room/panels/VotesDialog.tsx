import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useRoom } from '../roomContext.ts'
import { openRoomDialog } from '../roomView.ts'
import { VotesPanel } from '../votes/VotesPanel.tsx'

/** The votes of the session. */
export function VotesDialog() {
  const { t } = useTranslation('room')
  const { workshopId, session } = useRoom()
  return (
    <Dialog title={t('tools.votes')} isOpen onOpenChange={() => openRoomDialog(null)} size="wide">
      <VotesPanel workshopId={workshopId} sessionId={session.id} />
    </Dialog>
  )
}
