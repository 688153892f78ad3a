import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import type { CheckboxProps as AriaCheckboxProps } from 'react-aria-components'
import styles from './Checkbox.module.css'
import { classes } from './classes.ts'

export type CheckboxProps = Omit<AriaCheckboxProps, 'children' | 'className'> & {
  /** The words beside the box; leave them out only together with `aria-label`. */
  children?: ReactNode
  className?: string
}

/** On or off, with its words. */
export function Checkbox({ children, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={classes(styles.checkbox, className)}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box} aria-hidden="true">
            <svg viewBox="0 0 14 14" width="14" height="14" fill="none" stroke="currentColor" strokeWidth="2">
              {isIndeterminate ? <path d="M3 7h8" /> : isSelected ? <path d="m2.5 7.5 3 3 6-7" /> : null}
            </svg>
          </span>
          {children ? <span>{children}</span> : null}
        </>
      )}
    </AriaCheckbox>
  )
}
