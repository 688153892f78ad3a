import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { tablePath } from '../../../app/route.ts'
import { MoreIcon } from '../../../ui/icons.tsx'
import { MenuButton } from '../../../ui/Menu.tsx'
import { useRoom } from '../roomContext.ts'
import { openRoomDialog } from '../roomView.ts'

const DOES = ['open', 'message', 'timer'] as const
type Does = (typeof DOES)[number]

/** What can be done for one table. */
export function TableMenu({ tableId, number }: { tableId: string; number: number }) {
  const { t } = useTranslation('room')
  const { workshopId } = useRoom()
  const [, navigate] = useLocation()
  const act = (does: Does): void => {
    if (does === 'open') navigate(tablePath(workshopId, tableId))
    else openRoomDialog(does === 'message' ? 'messages' : 'timer', tableId)
  }
  return (
    <MenuButton
      label={t('table.menu', { number })}
      icon={<MoreIcon />}
      size="small"
      items={DOES.map((id) => ({ id, name: t(`table.does.${id}`) }))}
      onAction={act}
    />
  )
}
