import type { ReactNode } from 'react'
import { composeRenderProps } from 'react-aria-components'
import { Button } from './Button.tsx'
import type { ButtonProps } from './Button.tsx'
import { classes } from './classes.ts'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip.tsx'

export type IconButtonProps = Omit<ButtonProps, 'children' | 'aria-label'> & {
  /** Says what it does: name for screen readers and tooltip. */
  label: string
  /** Tooltip, where it says more than the name, such as a shortcut. */
  hint?: ReactNode
  children: ReactNode
}

/** A square button with a picture from `icons.tsx`. */
export function IconButton({ label, hint, children, variant = 'quiet', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={hint ?? label}>
      <Button
        {...rest}
        variant={variant}
        aria-label={label}
        className={composeRenderProps(className, (own) => classes(styles.icon, rest.size === 'small' && styles.small, own))}
      >
        {children}
      </Button>
    </Tooltip>
  )
}
