import { useTranslation } from 'react-i18next'
import { MoveIcon } from './icons.tsx'
import { MenuButton } from './Menu.tsx'
import type { MenuEntry } from './Menu.tsx'

export type MoveMenuProps<Id extends string> = {
  /** Where it can go; a disabled entry is where it is now. */
  items: readonly MenuEntry<Id>[]
  onMove: (id: Id) => void
  /** Says what moves, where several stand side by side; the default is "Move to…". */
  label?: string
  /** Show the words instead of the picture. */
  withWords?: boolean
  size?: 'small' | 'normal'
  isDisabled?: boolean
}

/** "Move to…": the way without a pointer beside everything that can be dragged. */
export function MoveMenu<Id extends string>({ items, onMove, label, withWords, size = 'small', isDisabled }: MoveMenuProps<Id>) {
  const { t } = useTranslation('ui')
  return (
    <MenuButton
      label={label ?? t('moveTo')}
      items={items}
      onAction={onMove}
      icon={withWords ? undefined : <MoveIcon />}
      size={size}
      isDisabled={isDisabled || items.length === 0}
    />
  )
}
