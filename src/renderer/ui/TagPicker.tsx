import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Autocomplete, Button, Dialog, DialogTrigger, Input, ListBox, ListBoxItem, Popover, SearchField } from 'react-aria-components'
import { useFilter } from 'react-aria-components'
import { classes } from './classes.ts'
import fieldStyles from './Field.module.css'
import { CheckIcon, ChevronDownIcon } from './icons.tsx'
import popoverStyles from './Popover.module.css'
import type { Choice } from './Select.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type TagPickerProps<Id extends string> = {
  label: string
  hideLabel?: boolean
  items: readonly Choice<Id>[]
  value: readonly Id[]
  onChange: (value: Id[]) => void
  placeholder?: string
  size?: 'small' | 'normal'
  isDisabled?: boolean
  className?: string
}

const SEARCH_FROM = 8

/** Any number of a list, with a search field once the list is long. */
export function TagPicker<Id extends string>(props: TagPickerProps<Id>) {
  const { label, hideLabel, items, value, onChange, placeholder, size = 'normal' } = props
  const { t } = useTranslation('ui')
  const { contains } = useFilter({ sensitivity: 'base' })
  const ids = { label: useId(), value: useId() }
  const chosen = items.filter((item) => value.includes(item.id))
  const list = (
    <ListBox
      aria-label={label}
      className={popoverStyles.list}
      items={items}
      selectionMode="multiple"
      selectedKeys={value}
      escapeKeyBehavior="none"
      onSelectionChange={(keys) => onChange(keys === 'all' ? items.map((item) => item.id) : ([...keys] as Id[]))}
      renderEmptyState={() => <div className={popoverStyles.none}>{t('nothingFound')}</div>}
    >
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
  )
  return (
    <div className={classes(fieldStyles.field, props.className)}>
      {hideLabel ? (
        <VisuallyHidden id={ids.label}>{label}</VisuallyHidden>
      ) : (
        <span id={ids.label} className={fieldStyles.label}>
          {label}
        </span>
      )}
      <DialogTrigger>
        <Button
          aria-labelledby={`${ids.label} ${ids.value}`}
          isDisabled={props.isDisabled}
          className={classes(fieldStyles.trigger, size === 'small' && fieldStyles.small)}
        >
          <span id={ids.value} className={fieldStyles.value} data-placeholder={chosen.length === 0 ? '' : undefined}>
            {chosen.length === 0 ? (placeholder ?? t('noneChosen')) : chosen.map((item) => item.name).join(', ')}
          </span>
          <ChevronDownIcon />
        </Button>
        <Popover className={popoverStyles.popover} offset={4}>
          <Dialog aria-label={label} className={popoverStyles.list}>
            {items.length < SEARCH_FROM ? (
              list
            ) : (
              <Autocomplete filter={contains}>
                <SearchField aria-label={t('search')} autoFocus>
                  <Input className={fieldStyles.input} placeholder={t('search')} />
                </SearchField>
                {list}
              </Autocomplete>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  )
}
