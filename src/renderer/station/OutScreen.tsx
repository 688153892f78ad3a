import { useTranslation } from 'react-i18next'
import { useOutbox } from '../drafts/outbox.ts'
import { forgetMember } from '../transport/membership.ts'
import { setStanding } from '../transport/standing.ts'
import type { OutReason } from '../transport/standing.ts'
import { Button } from '../ui/Button.tsx'
import { forgetDay } from './forgetDay.ts'
import { RescueButtons } from './RescueButtons.tsx'
import { StationScreen } from './StationScreen.tsx'
import styles from './RescueButtons.module.css'

/** The facilitator said no, or the day is over: what that means, and what becomes of notes that are still here. */
export function OutScreen({ reason }: { reason: OutReason }) {
  const { t } = useTranslation('station')
  const unsent = useOutbox((state) => state.waiting.size)
  const joinAgain = (): void => void forgetMember().then(() => setStanding({ phase: 'join', out: null, trouble: null, symbols: [] }))
  return (
    <StationScreen
      title={t(`out.${reason}.title`)}
      actions={
        <>
          {reason === 'ended' ? null : (
            <Button variant="primary" onPress={joinAgain}>
              {t('out.again')}
            </Button>
          )}
          {reason === 'ended' && unsent > 0 ? <Button onPress={() => void forgetDay()}>{t('out.forget')}</Button> : null}
        </>
      }
    >
      <p>{t(`out.${reason}.about`)}</p>
      {unsent > 0 ? (
        <section className={styles.rescue} aria-label={t('rescue.title')}>
          <p>
            <strong>{t('rescue.waiting', { count: unsent })}</strong> {t('rescue.about')}
          </p>
          <RescueButtons />
        </section>
      ) : null}
    </StationScreen>
  )
}
