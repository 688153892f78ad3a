import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import { CloseIcon } from './icons.tsx'
import { toast, useToasts } from './toast.ts'
import type { ShownToast } from './toast.ts'
import styles from './Toasts.module.css'

/** Where toasts appear; once, in the frame. They stay reachable above an open dialog. */
export function Toasts() {
  const { t } = useTranslation('ui')
  const toasts = useToasts((state) => state.toasts)
  return (
    <section className={styles.region} aria-label={t('messages')} data-react-aria-top-layer="true">
      <ol className={styles.list} aria-live="polite" aria-relevant="additions text">
        {toasts.map((shown) => (
          <Shown key={shown.id} shown={shown} />
        ))}
      </ol>
    </section>
  )
}

function Shown({ shown }: { shown: ShownToast }) {
  const { t } = useTranslation('ui')
  const { id, lastsMs, message, tone, actionLabel, onAction } = shown
  // Time stands still while somebody is about to press something.
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (lastsMs === null || isHeld) return
    const timer = setTimeout(() => toast.dismiss(id), lastsMs)
    return () => clearTimeout(timer)
  }, [id, lastsMs, isHeld])
  return (
    <li
      className={styles.toast}
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.message}>{message}</span>
      {actionLabel && onAction ? (
        <Button
          size="small"
          variant="quiet"
          className={styles.action}
          onPress={() => {
            toast.dismiss(id)
            onAction()
          }}
        >
          {actionLabel}
        </Button>
      ) : null}
      <IconButton label={t('closeMessage')} size="small" className={styles.close} onPress={() => toast.dismiss(id)}>
        <CloseIcon />
      </IconButton>
    </li>
  )
}
