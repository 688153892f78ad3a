import { Button, FieldError, Group, Input, Label, NumberField as AriaNumberField, Text } from 'react-aria-components'
import { classes } from './classes.ts'
import fieldStyles from './Field.module.css'
import styles from './NumberField.module.css'

export type NumberFieldProps = {
  label: string
  hideLabel?: boolean
  description?: string
  errorMessage?: string
  /** null is an empty field. */
  value: number | null
  onChange: (value: number) => void
  minValue?: number
  maxValue?: number
  step?: number
  /** How to write the number, for instance `{ style: 'unit', unit: 'minute' }`. */
  formatOptions?: Intl.NumberFormatOptions
  isDisabled?: boolean
  isRequired?: boolean
  autoFocus?: boolean
  onBlur?: () => void
  className?: string
}

/** A whole number with step buttons; arrow keys work as well. It reports a value when the field is left or stepped; clearing it brings the old one back. */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel, description, errorMessage, value, onChange } = props
  return (
    <AriaNumberField
      {...(hideLabel ? { 'aria-label': label } : {})}
      className={classes(fieldStyles.field, props.className)}
      value={value ?? Number.NaN}
      onChange={(next) => {
        if (!Number.isNaN(next)) onChange(next)
      }}
      onBlur={props.onBlur}
      minValue={props.minValue}
      maxValue={props.maxValue}
      // Rounds a fraction on leaving; refusing the decimal sign would turn 37.6 into 376.
      step={props.step ?? 1}
      formatOptions={props.formatOptions}
      isDisabled={props.isDisabled}
      isRequired={props.isRequired}
      isInvalid={Boolean(errorMessage)}
      validationBehavior="aria"
      autoFocus={props.autoFocus}
      isWheelDisabled
    >
      {hideLabel ? null : <Label className={fieldStyles.label}>{label}</Label>}
      <Group className={styles.group}>
        <Input className={styles.input} />
        <Button slot="decrement" className={styles.step}>
          −
        </Button>
        <Button slot="increment" className={styles.step}>
          +
        </Button>
      </Group>
      {description && !errorMessage ? (
        <Text slot="description" className={fieldStyles.description}>
          {description}
        </Text>
      ) : null}
      <FieldError className={fieldStyles.error}>{errorMessage}</FieldError>
    </AriaNumberField>
  )
}
