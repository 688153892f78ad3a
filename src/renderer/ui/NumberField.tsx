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
  onChange: (value: number | null) => void
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

/** A number with step buttons; arrow keys work as well. It reports a value when the field is left or stepped. */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel, description, errorMessage, value, onChange } = props
  return (
    <AriaNumberField
      {...(hideLabel ? { 'aria-label': label } : {})}
      className={classes(fieldStyles.field, props.className)}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      onBlur={props.onBlur}
      minValue={props.minValue}
      maxValue={props.maxValue}
      step={props.step}
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
