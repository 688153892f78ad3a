import type { FocusEventHandler, KeyboardEventHandler, Ref } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Field.module.css'

export type TextFieldProps = {
  label: string
  /** Keeps the label for screen readers only; use it where the place makes the meaning plain. */
  hideLabel?: boolean
  description?: string
  /** Shown in place of the description, and marks the field as invalid. */
  errorMessage?: string
  multiline?: boolean
  rows?: number
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  onBlur?: FocusEventHandler<Element>
  onFocus?: FocusEventHandler<Element>
  onKeyDown?: KeyboardEventHandler<HTMLInputElement | HTMLTextAreaElement>
  onPaste?: (event: React.ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  placeholder?: string
  maxLength?: number
  type?: 'text' | 'search' | 'date' | 'time' | 'email' | 'url'
  name?: string
  autoComplete?: string
  autoFocus?: boolean
  isDisabled?: boolean
  isReadOnly?: boolean
  isRequired?: boolean
  spellCheck?: boolean
  className?: string
  inputClassName?: string
  inputRef?: Ref<HTMLInputElement | HTMLTextAreaElement>
}

/** One or more lines of text. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, description, errorMessage, multiline, rows = 3, inputRef, className, inputClassName } = props
  const { onBlur, onFocus, onKeyDown, onPaste, placeholder, spellCheck, name, autoComplete, autoFocus, maxLength } = props
  const shared = { onKeyDown, onPaste, placeholder, className: classes(styles.input, multiline && styles.multiline, inputClassName) }
  return (
    <AriaTextField
      {...(hideLabel ? { 'aria-label': label } : {})}
      className={classes(styles.field, className)}
      value={props.value}
      defaultValue={props.defaultValue}
      onChange={props.onChange}
      onBlur={onBlur}
      onFocus={onFocus}
      isInvalid={Boolean(errorMessage)}
      isDisabled={props.isDisabled}
      isReadOnly={props.isReadOnly}
      isRequired={props.isRequired}
      validationBehavior="aria"
      type={multiline ? undefined : props.type}
      name={name}
      maxLength={maxLength}
      autoComplete={autoComplete}
      autoFocus={autoFocus}
      spellCheck={spellCheck === undefined ? undefined : spellCheck ? 'true' : 'false'}
    >
      {hideLabel ? null : <Label className={styles.label}>{label}</Label>}
      {multiline ? (
        <TextArea {...shared} rows={rows} ref={inputRef as Ref<HTMLTextAreaElement>} />
      ) : (
        <Input {...shared} ref={inputRef as Ref<HTMLInputElement>} />
      )}
      {description && !errorMessage ? (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      ) : null}
      <FieldError className={styles.error}>{errorMessage}</FieldError>
    </AriaTextField>
  )
}
