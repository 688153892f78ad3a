import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './FollowUps.module.css'

type Props = { reason: string; isOpen: boolean; onSave: (reason: string) => void; onClose: () => void }

/** Why it was decided so; saved with Enter or the button, given up with Escape. */
export function ReasonField({ reason, isOpen, onSave, onClose }: Props) {
  const { t } = useTranslation('followUps')
  const [typed, setTyped] = useState<string | null>(null)
  const close = (): void => {
    setTyped(null)
    onClose()
  }
  const save = (): void => {
    if (typed !== null && typed.trim() !== reason) onSave(typed.trim())
    close()
  }
  if (!isOpen) return reason === '' ? null : <p className={styles.reason}>{t('reason.because', { reason })}</p>
  return (
    <div className={styles.reasonField}>
      <TextField
        label={t('reason.label')}
        hideLabel
        placeholder={t('reason.placeholder')}
        maxLength={500}
        multiline
        rows={2}
        autoFocus
        value={typed ?? reason}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault()
            save()
          } else if (event.key === 'Escape') close()
        }}
      />
      <div className={styles.buttons}>
        <Button size="small" onPress={save}>
          {t('reason.save')}
        </Button>
        <Button size="small" variant="quiet" onPress={close}>
          {t('reason.cancel')}
        </Button>
      </div>
    </div>
  )
}
