import { useTranslation } from 'react-i18next'
import { FitText } from '../parts/FitText.tsx'
import { SceneHead } from '../parts/SceneHead.tsx'
import { TimeLeft } from '../parts/TimeLeft.tsx'
import type { StageMoment } from '../stageMoment.ts'
import styles from './OpenVote.module.css'

/** As many as stand in two columns; longer lists are on the stations. */
const MOST = 12

/** What the room is asked to vote on now. */
export function OpenVote({ moment: { view, step, offset } }: { moment: StageMoment }) {
  const { t } = useTranslation('stage')
  const [ballot] = view.ballots
  const items = ballot?.items ?? []
  return (
    <div className={styles.scene}>
      <SceneHead now={t('votes.now')} within={view.session?.title ?? view.workshopTitle} />
      <div className={styles.head}>
        <FitText as="h1" text={ballot ? ballot.title || t('votes.now') : t('votes.none')} most={5} least={2.6} />
        {step ? <TimeLeft step={step} offset={offset} size="small" /> : null}
      </div>
      <ul className={styles.items} data-many={items.length > MOST / 2 ? '' : undefined}>
        {items.slice(0, MOST).map((text, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two items may have the same words
          <li key={index} className={styles.item}>
            <FitText text={text} most={2.8} least={2.2} className={styles.words ?? ''} />
          </li>
        ))}
      </ul>
      {items.length > MOST ? <p className={styles.more}>{t('votes.more', { count: items.length - MOST })}</p> : null}
    </div>
  )
}
