import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../ui/Dialog.tsx'
import { openRoomDialog, useRoomView } from '../roomView.ts'
import { SentMessages } from './SentMessages.tsx'
import { WriteMessage } from './WriteMessage.tsx'

/** What the facilitator tells the room, and what it still shows. */
export function MessagesDialog() {
  const { t } = useTranslation('room')
  const tableId = useRoomView((view) => view.tableId)
  return (
    <Dialog title={t('messages.title')} isOpen onOpenChange={() => openRoomDialog(null)}>
      <WriteMessage tableId={tableId} />
      <SentMessages />
    </Dialog>
  )
}
