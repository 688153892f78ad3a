import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Text } from 'react-aria-components'
import { classes } from './classes.ts'
import fieldStyles from './Field.module.css'
import { CheckIcon, ChevronDownIcon } from './icons.tsx'
import popoverStyles from './Popover.module.css'

export type Choice<Id extends string = string> = { id: Id; name: string }

type SelectBase<Id extends string> = {
  label: string
  hideLabel?: boolean
  description?: string
  items: readonly Choice<Id>[]
  value: Id | null
  /** Shown while nothing is chosen. */
  placeholder?: string
  size?: 'small' | 'normal'
  isDisabled?: boolean
  className?: string
}
/** With `emptyName` there is an entry for "none", and `onChange` may report null. */
export type SelectProps<Id extends string> = SelectBase<Id> &
  ({ emptyName: string; onChange: (value: Id | null) => void } | { emptyName?: undefined; onChange: (value: Id) => void })

const EMPTY = ' none'

/** One of a list. For two to four short choices, `ChoiceGroup` shows them at once. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, hideLabel, description, items, value, placeholder, size = 'normal' } = props
  const entries = props.emptyName === undefined ? items : [{ id: EMPTY, name: props.emptyName }, ...items]
  const choose = (key: unknown) => {
    if (props.emptyName !== undefined) props.onChange(key === EMPTY ? null : (key as Id))
    else if (key !== null) props.onChange(key as Id)
  }
  return (
    <AriaSelect
      {...(hideLabel ? { 'aria-label': label } : {})}
      className={classes(fieldStyles.field, props.className)}
      value={value ?? (props.emptyName === undefined ? null : EMPTY)}
      onChange={choose}
      placeholder={placeholder ?? props.emptyName ?? '–'}
      isDisabled={props.isDisabled}
    >
      {hideLabel ? null : <Label className={fieldStyles.label}>{label}</Label>}
      <Button className={classes(fieldStyles.trigger, size === 'small' && fieldStyles.small)}>
        <SelectValue className={fieldStyles.value}>
          {({ isPlaceholder, defaultChildren }) => (
            <span data-placeholder={isPlaceholder || value === null ? '' : undefined}>
              {isPlaceholder ? defaultChildren : (entries.find((entry) => entry.id === (value ?? EMPTY))?.name ?? defaultChildren)}
            </span>
          )}
        </SelectValue>
        <ChevronDownIcon />
      </Button>
      {description ? (
        <Text slot="description" className={fieldStyles.description}>
          {description}
        </Text>
      ) : null}
      <Popover className={popoverStyles.popover} offset={4}>
        <ListBox className={popoverStyles.list} items={entries}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className={popoverStyles.item}>
              {({ isSelected }) => (
                <>
                  <span className={popoverStyles.check}>{isSelected ? <CheckIcon /> : null}</span>
                  <span className={popoverStyles.name}>{item.name}</span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
