import { useTranslation } from 'react-i18next'
import { useOutbox } from '../drafts/outbox.ts'
import { useOtherUnsent } from './otherUnsent.ts'
import { RescueButtons } from './RescueButtons.tsx'
import styles from './RescueButtons.module.css'

/** How many things only this device has, notes and everything else. */
export const useLeft = (): { notes: number; others: number } => {
  const notes = useOutbox((state) => state.waiting.size)
  const others = useOtherUnsent((state) => state.count)
  return { notes, others }
}

/** What only this device still has, and the ways to save it; nothing where there is none. */
export function LeftHere() {
  const { t } = useTranslation('station')
  const { notes, others } = useLeft()
  if (notes + others === 0) return null
  return (
    <section className={styles.rescue} aria-label={t('rescue.title')}>
      <p>
        {notes > 0 ? <strong>{t('rescue.waiting', { count: notes })}</strong> : null}{' '}
        {others > 0 ? <strong>{t('line.others', { count: others })}</strong> : null} {notes > 0 ? t('rescue.about') : null}
      </p>
      {notes > 0 ? <RescueButtons /> : null}
    </section>
  )
}
