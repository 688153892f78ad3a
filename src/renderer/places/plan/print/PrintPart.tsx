import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { usePlanView } from '../planView.ts'
import { PrintChoices } from './PrintChoices.tsx'
import styles from './PrintPart.module.css'
import { PrintPreview } from './PrintPreview.tsx'
import { usePrintDesk } from './usePrintDesk.ts'

/** What goes on paper: on the left the choice, on the right the pages as they will come out. */
export function PrintPart() {
  const { t, i18n } = useTranslation('print')
  const desk = usePrintDesk(i18n.language)
  if (!desk) {
    return (
      <EmptyState title={t('nothing')} action={<Button onPress={() => usePlanView.setState({ part: 'agenda' })}>{t('toAgenda')}</Button>}>
        {t('noSessions')}
      </EmptyState>
    )
  }
  return (
    <div className={styles.columns}>
      <section className={styles.choices} aria-label={t('choices')}>
        <PrintChoices desk={desk} />
      </section>
      <section className={styles.preview} aria-label={t('preview')}>
        <PrintPreview desk={desk} />
      </section>
    </div>
  )
}
