import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'
import { CloseIcon } from './icons.tsx'

export type DialogProps = {
  title: string
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  children: ReactNode
  /** Buttons, the main one last. */
  footer?: ReactNode
  size?: 'normal' | 'wide'
  /** `alertdialog` for a question that must be answered. */
  role?: 'dialog' | 'alertdialog'
}

/** A window above the page. Escape, the close button and a click beside it close it; focus returns to where it was. */
export function Dialog({ title, isOpen, onOpenChange, children, footer, size = 'normal', role = 'dialog' }: DialogProps) {
  const { t } = useTranslation('ui')
  return (
    <ModalOverlay className={styles.veil} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={role === 'dialog'}>
      <Modal className={styles.modal} data-size={size}>
        <AriaDialog className={styles.dialog} role={role}>
          <header className={styles.head}>
            <Heading slot="title" level={2} className={styles.title}>
              {title}
            </Heading>
            <IconButton label={t('close')} onPress={() => onOpenChange(false)}>
              <CloseIcon />
            </IconButton>
          </header>
          <Body>{children}</Body>
          {footer ? <footer className={styles.footer}>{footer}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The part that scrolls. Once it does, the keyboard can reach it even where it holds nothing but text. */
function Body({ children }: { children: ReactNode }) {
  const [isScrolling, setScrolling] = useState(false)
  const watch = useCallback((element: HTMLDivElement | null) => {
    if (element === null) return
    const observer = new ResizeObserver(() => setScrolling(element.scrollHeight > element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={watch} className={styles.body} tabIndex={isScrolling ? 0 : undefined}>
      {children}
    </div>
  )
}
