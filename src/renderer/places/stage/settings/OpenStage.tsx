import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { toast } from '../../../ui/toast.ts'
import styles from './StageSettingsPanel.module.css'

/** Opens the second window: by the shell in the desktop app, by the browser elsewhere. */
export function OpenStage({ workshopId }: { workshopId: string }) {
  const { t } = useTranslation('stage')
  const { tavolata } = window
  const open = (): void => {
    if (tavolata) return void tavolata.openStage(workshopId)
    // One name, so that the button finds the window that is open already.
    const opened = window.open(`#/stage/${encodeURIComponent(workshopId)}`, 'tavolata-stage', 'popup,width=1280,height=720')
    if (opened) opened.focus()
    else toast.show({ tone: 'error', message: t('panel.blocked') })
  }
  return (
    <div className={styles.part}>
      <Button variant="primary" onPress={open}>
        {t('panel.open')}
      </Button>
      <p className={styles.about}>{t(tavolata ? 'panel.openAbout.desktop' : 'panel.openAbout.browser')}</p>
    </div>
  )
}
