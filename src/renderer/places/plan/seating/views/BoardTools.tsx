import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/Button.tsx'
import { ChoiceGroup } from '../../../../ui/ChoiceGroup.tsx'
import { SEATING_LAYOUTS, useSeatingView } from '../seatingView.ts'
import { useSolving } from '../solve/solvingContext.ts'
import { FindPerson } from './FindPerson.tsx'
import styles from './views.module.css'

/** How to look at the seats, the search for a person, and what lies behind the plan. */
export function BoardTools() {
  const { t } = useTranslation('seating')
  const layout = useSeatingView((state) => state.layout)
  const panel = useSeatingView((state) => state.panel)
  const { isRunning, found } = useSolving()
  const isBusy = isRunning || found !== null
  return (
    <div className={styles.tools}>
      <ChoiceGroup
        label={t('layout.label')}
        hideLabel
        items={SEATING_LAYOUTS.map((id) => ({ id, name: t(`layout.${id}`) }))}
        value={layout}
        onChange={(next) => useSeatingView.setState({ layout: next })}
      />
      <FindPerson />
      <div className={styles.more}>
        <Button
          variant="quiet"
          aria-expanded={panel === 'setup'}
          isDisabled={isBusy}
          onPress={() => useSeatingView.setState({ panel: panel === 'setup' ? null : 'setup' })}
        >
          {t('rulesButton')}
        </Button>
        <Button variant="quiet" isDisabled={isBusy} onPress={() => useSeatingView.setState({ dialog: 'versions' })}>
          {t('versionsButton')}
        </Button>
      </div>
    </div>
  )
}
