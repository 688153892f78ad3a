import { useTranslation } from 'react-i18next'
import { foldText } from '../../../../../shared/domain/people/foldText.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { usePlan } from '../../saving/planContext.ts'
import { useSeating } from '../seatingContext.ts'
import type { SetupFields } from '../seatingContext.ts'
import { PriceTag } from './PriceTag.tsx'
import styles from './SetupPanel.module.css'
import type { Prices } from './usePrices.ts'

type Rule = { field: 'noReturn' | 'useTogether' | 'useApart' | 'useWishes'; price: string; about: string | null }

/** Returns, labels of people who belong together or apart, wishes. Labels that nobody has are not offered. */
export function OtherRules({ prices }: { prices: Prices }) {
  const { t } = useTranslation('seating')
  const { plan } = usePlan()
  const { setup, editSetup } = useSeating()
  const labels = (field: 'together' | 'apart'): number =>
    new Set(plan.participants.flatMap((person) => person[field].map(foldText)).filter((label) => label !== '')).size
  const [together, apart] = [labels('together'), labels('apart')]
  const wishing = plan.participants.filter((person) => person.wishes.length > 0).length
  const rules: (Rule | null)[] = [
    { field: 'noReturn', price: 'noReturn', about: null },
    together > 0 ? { field: 'useTogether', price: 'together', about: t('setup.labels', { count: together }) } : null,
    apart > 0 ? { field: 'useApart', price: 'apart', about: t('setup.labels', { count: apart }) } : null,
    wishing > 0 ? { field: 'useWishes', price: 'wishes', about: t('setup.wishing', { count: wishing }) } : null,
  ]
  return (
    <fieldset className={styles.rules}>
      <legend className={styles.label}>{t('setup.rules')}</legend>
      {rules
        .filter((rule) => rule !== null)
        .map(({ field, price, about }) => (
          <div key={field} className={styles.rule}>
            <Checkbox isSelected={setup[field]} onChange={(isOn) => editSetup({ [field]: isOn } satisfies Partial<SetupFields>)}>
              {t(`setup.${field}`)}
              {about ? <span className={styles.count}> {about}</span> : null}
            </Checkbox>
            <PriceTag rule={price} prices={prices} />
          </div>
        ))}
      {setup.locks.length > 0 ? (
        <div className={styles.rule}>
          <span>{t('setup.locks', { count: setup.locks.length })}</span>
          <Button size="small" variant="quiet" onPress={() => editSetup({ locks: [] })}>
            {t('setup.unlockAll')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
