import { useTranslation } from 'react-i18next'
import type { Refusal } from '../transport/connection.ts'
import { Button } from '../ui/Button.tsx'
import { FullScreen } from './FullScreen.tsx'

/** Shown when the host does not let this page in: the address was used before, or the host has been restarted. */
export function DoorScreen({ reason }: { reason: Refusal }) {
  const { t } = useTranslation('app')
  return (
    <FullScreen
      title={t(`door.${reason}.title`)}
      actions={
        <Button variant="primary" onPress={() => location.reload()}>
          {t('door.tryAgain')}
        </Button>
      }
    >
      <p>{t(`door.${reason}.why`)}</p>
      <ol>
        <li>{t('door.step1')}</li>
        <li>{t('door.step2')}</li>
      </ol>
      <p>{t('door.safe')}</p>
    </FullScreen>
  )
}
