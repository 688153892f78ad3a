import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup, Text } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './ChoiceGroup.module.css'
import fieldStyles from './Field.module.css'

export type ChoiceGroupProps<Id extends string> = {
  label: string
  hideLabel?: boolean
  description?: string
  /** `icon` stands before the name; `about` is a sentence below it and turns the row into a list. */
  items: readonly { id: Id; name: string; icon?: ReactNode; about?: string }[]
  value: Id | null
  onChange: (value: Id) => void
  size?: 'small' | 'normal'
  isDisabled?: boolean
  className?: string
}

/** One of a few, all of them visible; arrow keys move between them. */
export function ChoiceGroup<Id extends string>(props: ChoiceGroupProps<Id>) {
  const { label, hideLabel, description, items, value, onChange, size = 'normal' } = props
  const asList = items.some((item) => item.about !== undefined)
  return (
    <RadioGroup
      {...(hideLabel ? { 'aria-label': label } : {})}
      className={classes(fieldStyles.field, props.className)}
      value={value}
      onChange={(next) => onChange(next as Id)}
      orientation={asList ? 'vertical' : 'horizontal'}
      isDisabled={props.isDisabled}
    >
      {hideLabel ? null : <Label className={fieldStyles.label}>{label}</Label>}
      <div className={asList ? styles.list : styles.row} data-size={size}>
        {items.map((item) => (
          <Radio key={item.id} value={item.id} className={styles.choice}>
            {item.icon}
            <span className={styles.words}>
              <span className={styles.name}>{item.name}</span>
              {item.about ? <span className={styles.about}>{item.about}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
      {description ? (
        <Text slot="description" className={fieldStyles.description}>
          {description}
        </Text>
      ) : null}
    </RadioGroup>
  )
}
