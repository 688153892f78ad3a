import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../transport/api.ts'
import { Button } from '../../../ui/Button.tsx'
import { copyText } from '../../../ui/copyText.ts'
import { toast } from '../../../ui/toast.ts'
import styles from './StageSettingsPanel.module.css'

/** The way in for a projector with a computer of its own. It exists while the room is open to devices. */
export function StageAddress({ workshopId, sessionId }: { workshopId: string; sessionId: string }) {
  const { t } = useTranslation('stage')
  const { data } = useQuery({ ...api.stations.invitations.queryOptions({ input: { workshopId, sessionId } }), retry: false })
  const url = data?.find(({ kind }) => kind === 'stage')?.url ?? null
  return (
    <div className={styles.part}>
      <h3 className={styles.subtitle}>{t('panel.address')}</h3>
      {url === null ? (
        <p className={styles.about}>{t('panel.addressClosed')}</p>
      ) : (
        <>
          <code className={styles.url}>{url}</code>
          <p className={styles.about}>{t('panel.addressAbout')}</p>
          <Button size="small" onPress={() => copyText(url) && toast.show({ message: t('panel.copied') })}>
            {t('panel.copy')}
          </Button>
        </>
      )}
    </div>
  )
}
