import { useTranslation } from 'react-i18next'
import type { Participant } from '../../../../shared/domain/records/records.ts'
import { countBy } from './countBy.ts'
import styles from './PeopleCounts.module.css'
import { usePeopleWords } from './usePeopleWords.ts'

/** How many there are, by type and by country. */
export function PeopleCounts({ people }: { people: readonly Participant[] }) {
  const { t } = useTranslation('plan')
  const { typeName } = usePeopleWords()
  const types = countBy(people, (person) => (person.stakeholderType === null ? '' : typeName(person.stakeholderType)))
  const countries = countBy(people, (person) => person.country.trim())
  const listed = (counts: readonly [string, number][], none: string) =>
    counts.map(([name, count]) => t('people.counted', { name: name || none, count })).join(', ')
  return (
    <dl className={styles.counts}>
      <div>
        <dt>{t('people.all')}</dt>
        <dd>{people.length}</dd>
      </div>
      <div>
        <dt>{t('people.byType')}</dt>
        <dd>{listed(types, t('people.noType'))}</dd>
      </div>
      <div>
        <dt>{t('people.byCountry', { count: countries.filter(([name]) => name !== '').length })}</dt>
        <dd>{listed(countries, t('people.noCountry'))}</dd>
      </div>
    </dl>
  )
}
