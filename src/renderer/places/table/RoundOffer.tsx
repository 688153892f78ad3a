import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import styles from './Notices.module.css'

type RoundOfferProps = { begun: number; round: number; onSave: () => void; onTake: () => void }

/** The next round has begun while a note is unfinished: says where the note belongs, and lets the rapporteur decide. */
export function RoundOffer({ begun, round, onSave, onTake }: RoundOfferProps) {
  const { t } = useTranslation('table')
  return (
    <div className={styles.notice} role="status">
      <p>{t('follow.begun', { begun, round })}</p>
      <span className={styles.buttons}>
        <Button size="small" onPress={onSave}>
          {t('follow.save', { round })}
        </Button>
        <Button size="small" variant="quiet" onPress={onTake}>
          {t('follow.take', { begun })}
        </Button>
      </span>
    </div>
  )
}
