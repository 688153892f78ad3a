import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import styles from './Messages.module.css'
import { showLateNotes, useLateNotes } from './handedNotes.ts'

/** Notes that came too late for their table: not lost, the facilitator has them. `isWhole` shows their words from the start. */
export function LateNotice({ isWhole = false }: { isWhole?: boolean }) {
  const { t } = useTranslation('station')
  const late = useLateNotes((state) => state.late)
  const [isOpen, setOpen] = useState(isWhole)
  useEffect(() => void showLateNotes(), [])
  if (late.length === 0) return null
  return (
    <section className={styles.message} aria-label={t('late.title')}>
      <p role="status">{t('late.kept', { count: late.length })}</p>
      <Button size="small" variant="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {t(isOpen ? 'late.hide' : 'late.show')}
      </Button>
      {isOpen ? (
        <ul className={styles.list}>
          {late.map(({ id, draft }) => (
            <li key={id}>{draft.text}</li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
