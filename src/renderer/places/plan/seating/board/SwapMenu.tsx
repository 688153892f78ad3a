import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Autocomplete, Dialog, DialogTrigger, Input, Menu, MenuItem, Popover, SearchField } from 'react-aria-components'
import type { ChangeEffect } from '../../../../../shared/domain/seating/board/changeEffect.ts'
import { tableAt } from '../../../../../shared/domain/seating/board/planSeats.ts'
import { presentSeats } from '../../../../../shared/domain/seating/board/presence.ts'
import type { SeatChange } from '../../../../../shared/domain/seating/board/seatChange.ts'
import type { PlanSeats } from '../../../../../shared/domain/seating/workshop/planSeats.ts'
import { Button } from '../../../../ui/Button.tsx'
import fieldStyles from '../../../../ui/Field.module.css'
import { ChevronDownIcon } from '../../../../ui/icons.tsx'
import popoverStyles from '../../../../ui/Popover.module.css'
import { useSeating } from '../seatingContext.ts'
import { findPeople } from '../../people/findPeople.ts'
import type { SeatOf } from './chipElements.ts'
import styles from './SeatCard.module.css'
import { useEffectWords } from './useEffectWords.ts'

/** A list that one reads; typing finds the others. */
const MOST = 24

type Props = { seat: SeatOf; seats: PlanSeats; effectOf: (change: SeatChange) => ChangeEffect; onSwap: (other: string) => void }

/** "Swap with…": everybody at the other tables of the round, those first whose swap costs least, with a search field. */
export function SwapMenu(props: Props) {
  const { t } = useTranslation('seating')
  return (
    <DialogTrigger>
      <Button size="small">
        {t('card.swapWith')}
        <ChevronDownIcon />
      </Button>
      <Popover className={popoverStyles.popover} offset={4}>
        <Dialog aria-label={t('card.swapWith')} className={popoverStyles.list}>
          {({ close }) => <SwapList {...props} onSwap={(other) => (close(), props.onSwap(other))} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function SwapList({ seat, seats, effectOf, onSwap }: Props) {
  const { t } = useTranslation('seating')
  const { name, tableNumber, people, problem } = useSeating()
  const effectWords = useEffectWords()
  const [typed, setTyped] = useState('')
  const all = useMemo(() => {
    const here = tableAt(seats, seat.person, seat.round)
    const cost = ({ repeats, returns, mixOut, breaks }: ChangeEffect): number =>
      breaks.length * 1000 + returns * 100 + repeats * 10 + mixOut
    const present = presentSeats(problem, seats)
    return seats.people
      .flatMap((id) => {
        const table = tableAt(present, id, seat.round)
        if (table === null || table === here) return []
        const effect = effectOf({ kind: 'swap', ...seat, other: id })
        return [{ id, name: name(id), organisation: people.get(id)?.organisation ?? '', table, effect }]
      })
      .toSorted((a, b) => cost(a.effect) - cost(b.effect) || a.name.localeCompare(b.name))
  }, [problem, seats, seat, effectOf, name, people])
  const items = (typed.trim() === '' ? all : findPeople(all, typed)).slice(0, MOST)
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label={t('card.swapSearch')} autoFocus className={styles.search}>
        <Input className={fieldStyles.input} placeholder={t('card.swapSearch')} />
      </SearchField>
      <Menu
        aria-label={t('card.swapWith')}
        className={styles.swaps}
        items={items}
        onAction={(key) => onSwap(String(key))}
        renderEmptyState={() => <div className={popoverStyles.none}>{t('card.swapNobody')}</div>}
      >
        {(item) => (
          <MenuItem id={item.id} textValue={item.name} className={popoverStyles.item}>
            <span className={styles.option}>
              {t('card.swapOption', { name: item.name, table: tableNumber(item.table) })}
              <span className={styles.optionNote}>{effectWords(item.effect)}</span>
            </span>
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  )
}
