import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from './Button.tsx'
import type { ButtonVariant } from './Button.tsx'
import { classes } from './classes.ts'
import { IconButton } from './IconButton.tsx'
import { ChevronDownIcon } from './icons.tsx'
import popoverStyles from './Popover.module.css'

export type MenuEntry<Id extends string = string> = { id: Id; name: string; danger?: boolean; disabled?: boolean; note?: string }

export type MenuButtonProps<Id extends string> = {
  label: string
  items: readonly MenuEntry<Id>[]
  onAction: (id: Id) => void
  /** A picture instead of the words; the label becomes name and tooltip. */
  icon?: ReactNode
  variant?: ButtonVariant
  size?: 'small' | 'normal'
  isDisabled?: boolean
}

/** A button that opens a list of actions. */
export function MenuButton<Id extends string>(props: MenuButtonProps<Id>) {
  const { label, items, onAction, icon, variant, size, isDisabled } = props
  return (
    <MenuTrigger>
      {icon ? (
        <IconButton label={label} variant={variant ?? 'quiet'} size={size} isDisabled={isDisabled}>
          {icon}
        </IconButton>
      ) : (
        <Button variant={variant} size={size} isDisabled={isDisabled}>
          {label}
          <ChevronDownIcon />
        </Button>
      )}
      <Popover className={popoverStyles.popover} offset={4}>
        <Menu className={popoverStyles.list} items={items} onAction={(key) => onAction(key as Id)}>
          {(item) => (
            <MenuItem
              id={item.id}
              textValue={item.name}
              isDisabled={item.disabled}
              className={classes(popoverStyles.item, item.danger && popoverStyles.danger)}
            >
              <span className={popoverStyles.name}>{item.name}</span>
              {item.note ? <span className={popoverStyles.note}>{item.note}</span> : null}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
