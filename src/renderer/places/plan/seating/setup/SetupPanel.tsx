import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/Button.tsx'
import { useSeating } from '../seatingContext.ts'
import { useSeatingView } from '../seatingView.ts'
import { MixRules } from './MixRules.tsx'
import { OtherRules } from './OtherRules.tsx'
import { PlanAgain } from './PlanAgain.tsx'
import { PricesBar } from './PricesBar.tsx'
import { SeatsPerTable } from './SeatsPerTable.tsx'
import styles from './SetupPanel.module.css'
import { StaffNotice } from './StaffNotice.tsx'
import { usePrices } from './usePrices.ts'
import { WhoSits } from './WhoSits.tsx'

/** The rules of the seating. Every rule can tell what it costs. */
export function SetupPanel() {
  const { t } = useTranslation('seating')
  const { newest, problem } = useSeating()
  const prices = usePrices()
  return (
    <section className={styles.panel} aria-labelledby="seating-rules">
      <h2 id="seating-rules" className={styles.title}>
        {t('setup.title')}
      </h2>
      <StaffNotice />
      <div className={styles.columns}>
        <SeatsPerTable />
        <div className={styles.group}>
          <OtherRules prices={prices} />
          <MixRules prices={prices} />
          <PricesBar prices={prices} />
        </div>
        <WhoSits />
      </div>
      {newest ? (
        <footer className={styles.foot}>
          {problem.played > 0 ? <p className={styles.about}>{t('setup.roundsOver', { count: problem.played })}</p> : <PlanAgain />}
          <Button variant="quiet" onPress={() => useSeatingView.setState({ panel: null })}>
            {t('setup.close')}
          </Button>
        </footer>
      ) : null}
    </section>
  )
}
