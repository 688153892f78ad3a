import type { Ref } from 'react'
import { Button as AriaButton, composeRenderProps } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { classes } from './classes.ts'

export type ButtonVariant = 'plain' | 'primary' | 'quiet' | 'danger'
export type ButtonProps = AriaButtonProps & {
  variant?: ButtonVariant
  size?: 'small' | 'normal'
  ref?: Ref<HTMLButtonElement>
}

/** A button. `primary` at most once per view; `quiet` has no border; `danger` for what cannot be taken back easily. */
export function Button({ variant = 'plain', size = 'normal', className, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={composeRenderProps(className, (own) => classes(styles.button, styles[variant], size === 'small' && styles.small, own))}
    />
  )
}
