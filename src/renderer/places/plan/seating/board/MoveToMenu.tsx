import { useTranslation } from 'react-i18next'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { ChangeEffect } from '../../../../../shared/domain/seating/board/changeEffect.ts'
import { openTablesIn } from '../../../../../shared/domain/seating/board/presence.ts'
import type { SeatChange } from '../../../../../shared/domain/seating/board/seatChange.ts'
import { Button } from '../../../../ui/Button.tsx'
import { ChevronDownIcon } from '../../../../ui/icons.tsx'
import popoverStyles from '../../../../ui/Popover.module.css'
import { useSeating } from '../seatingContext.ts'
import type { SeatOf } from './chipElements.ts'
import styles from './SeatCard.module.css'
import { useEffectWords } from './useEffectWords.ts'

type Props = { seat: SeatOf; here: string | null; effectOf: (change: SeatChange) => ChangeEffect; onMove: (table: string) => void }

/** "Move to…": the tables that are open in the round, each with what moving there would do. */
export function MoveToMenu({ seat, here, effectOf, onMove }: Props) {
  const { t } = useTranslation('seating')
  const { problem, tables, tableName } = useSeating()
  const effectWords = useEffectWords()
  const isOpen = openTablesIn(problem)
  return (
    <MenuTrigger>
      <Button size="small">
        {t('card.moveTo')}
        <ChevronDownIcon />
      </Button>
      <Popover className={popoverStyles.popover} offset={4}>
        <Menu className={popoverStyles.list} onAction={(key) => onMove(String(key))}>
          {tables
            .filter(({ id }) => isOpen(id, seat.round))
            .map(({ id }) => (
              <MenuItem key={id} id={id} textValue={tableName(id)} isDisabled={id === here} className={popoverStyles.item}>
                <span className={styles.option}>
                  {tableName(id)}
                  <span className={styles.optionNote}>
                    {id === here ? t('card.here') : effectWords(effectOf({ kind: 'move', ...seat, to: id }))}
                  </span>
                </span>
              </MenuItem>
            ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
