import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useRoom } from '../roomContext.ts'
import { openRoomDialog } from '../roomView.ts'
import { useTableName } from '../useTableName.ts'
import styles from './MovesDialog.module.css'
import { useNextMoves } from './useNextMoves.ts'

/** Who moves where at the next change, group by group. */
export function MovesDialog() {
  const { t, i18n } = useTranslation('room')
  const { plan } = useRoom()
  const nameOf = useTableName()
  const moves = useNextMoves()
  const people = new Map(plan.participants.map(({ id, name }) => [id, name]))
  const names = new Intl.ListFormat(i18n.language, { type: 'unit' })
  return (
    <Dialog
      title={moves === null ? t('moves.noneTitle') : moves.round === 1 ? t('moves.first') : t('moves.title', { round: moves.round })}
      isOpen
      onOpenChange={() => openRoomDialog(null)}
      size="wide"
    >
      {moves ? (
        <p className={styles.about}>
          {moves.round === 1
            ? t('moves.sit', { count: moves.movers })
            : `${t('moves.move', { count: moves.movers })} ${t('moves.stay', { count: moves.stay })}`}
        </p>
      ) : (
        <p>{t('moves.none')}</p>
      )}
      <ul className={styles.groups}>
        {moves?.groups.map(({ from, to, people: group }) => (
          <li key={`${from ?? ''} ${to}`}>
            <p className={styles.way}>
              <span>{from === null ? t('moves.arrive') : nameOf(from)}</span>
              <span aria-hidden="true">→</span>
              <span>{nameOf(to)}</span>
              <strong>{group.length}</strong>
            </p>
            <p className={styles.names}>{names.format(group.map((id) => people.get(id) ?? t('people.gone')))}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
