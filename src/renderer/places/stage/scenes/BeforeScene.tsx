import { useTranslation } from 'react-i18next'
import { Counts } from '../parts/Counts.tsx'
import { FitText } from '../parts/FitText.tsx'
import { SceneHead } from '../parts/SceneHead.tsx'
import type { StageMoment } from '../stageMoment.ts'
import styles from './BeforeScene.module.css'

/** Until a session begins: what it is and when. */
export function BeforeScene({ moment: { view } }: { moment: StageMoment }) {
  const { t } = useTranslation(['stage', 'terms'])
  const { session, workshopTitle } = view
  return (
    <div className={styles.scene}>
      <SceneHead now={session ? t('before.next') : ''} within={session ? workshopTitle : ''} />
      <div className={styles.body}>
        <FitText as="h1" text={(session ? session.title : workshopTitle) || t('before.untitled')} most={6.4} least={3} />
        {session ? (
          <div className={styles.start}>
            <p className={styles.time}>{session.start}</p>
            <p className={styles.word}>{t('before.start')}</p>
          </div>
        ) : null}
      </div>
      <Counts view={view} />
    </div>
  )
}
