import { useTranslation } from 'react-i18next'
import { countryKey } from '../../../../../shared/domain/people/country.ts'
import { MIX_ATTRIBUTES } from '../../../../../shared/domain/records/vocabulary.ts'
import type { MixAttribute } from '../../../../../shared/domain/records/vocabulary.ts'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { usePlan } from '../../saving/planContext.ts'
import { useSeating } from '../seatingContext.ts'
import { PriceTag } from './PriceTag.tsx'
import styles from './SetupPanel.module.css'
import type { Prices } from './usePrices.ts'

/** What is spread evenly over the tables of every round, with how many values there are to spread. */
export function MixRules({ prices }: { prices: Prices }) {
  const { t } = useTranslation('seating')
  const { plan } = usePlan()
  const { setup, editSetup } = useSeating()
  const valuesOf = (attribute: MixAttribute): number =>
    new Set(
      plan.participants
        .flatMap((person) => (attribute === 'country' ? countryKey(person.country) : (person[attribute] ?? [])))
        .filter((value) => value !== ''),
    ).size
  const offered = MIX_ATTRIBUTES.map((attribute) => ({ attribute, values: valuesOf(attribute) })).filter(
    ({ attribute, values }) => values > 1 || setup.mix.includes(attribute),
  )
  if (offered.length === 0) return <p className={styles.about}>{t('setup.nothingToMix')}</p>
  return (
    <fieldset className={styles.rules}>
      <legend className={styles.label}>{t('setup.mix')}</legend>
      {offered.map(({ attribute, values }) => (
        <div key={attribute} className={styles.rule}>
          <Checkbox
            isSelected={setup.mix.includes(attribute)}
            onChange={(isOn) => editSetup({ mix: isOn ? [...setup.mix, attribute] : setup.mix.filter((one) => one !== attribute) })}
          >
            {t(`attribute.${attribute}`)} <span className={styles.count}>{values}</span>
          </Checkbox>
          <PriceTag rule={`mix.${attribute}`} prices={prices} />
        </div>
      ))}
    </fieldset>
  )
}
