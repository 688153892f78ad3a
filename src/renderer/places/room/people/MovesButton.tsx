import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { openRoomDialog } from '../roomView.ts'
import { useNextMoves } from './useNextMoves.ts'

/** How many change their table next, and the way to who goes where; nothing without a seating plan. */
export function MovesButton() {
  const { t } = useTranslation('room')
  const moves = useNextMoves()
  if (moves === null) return null
  return (
    <Button size="small" variant="quiet" onPress={() => openRoomDialog('moves')}>
      {moves.round === 1 ? t('moves.first') : t('moves.button', { round: moves.round, count: moves.movers })}
    </Button>
  )
}
