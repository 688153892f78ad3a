import { useTranslation } from 'react-i18next'
import { suggestDots } from '../../../../../shared/domain/votes/ballotProblem.ts'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { NumberField } from '../../../../ui/NumberField.tsx'
import styles from '../VotesPanel.module.css'
import { dotsOf } from './ballotForm.ts'
import type { BallotForm } from './ballotForm.ts'

/** The numbers that a method needs: dots and how many may go on one item, or the share from which an item is adopted. */
export function MethodRules({ form, items, onChange }: { form: BallotForm; items: number; onChange: (part: Partial<BallotForm>) => void }) {
  const { t } = useTranslation('votes')
  if (form.method === 'scores') return null
  if (form.method === 'approval') {
    return (
      <div className={styles.numbers}>
        <Checkbox isSelected={form.hasThreshold} onChange={(hasThreshold) => onChange({ hasThreshold })}>
          {t('prepare.hasThreshold')}
        </Checkbox>
        {form.hasThreshold ? (
          <NumberField
            label={t('prepare.threshold')}
            description={t('prepare.thresholdAbout')}
            value={form.threshold}
            minValue={1}
            maxValue={100}
            onChange={(threshold) => onChange({ threshold })}
          />
        ) : null}
      </div>
    )
  }
  const dots = dotsOf(form)
  return (
    <div className={styles.numbers}>
      <NumberField
        label={t('prepare.dots')}
        description={t('prepare.dotsAbout', { dots: suggestDots(items) })}
        value={dots}
        minValue={1}
        maxValue={100}
        onChange={(next) => onChange({ dots: next })}
      />
      <NumberField
        label={t('prepare.most')}
        description={t('prepare.mostAbout')}
        value={Math.min(form.mostPerItem ?? dots, dots)}
        minValue={1}
        maxValue={dots}
        onChange={(next) => onChange({ mostPerItem: next >= dots ? null : next })}
      />
    </div>
  )
}
