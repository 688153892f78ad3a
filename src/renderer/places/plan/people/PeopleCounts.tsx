import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton } from 'react-aria-components'
import { oneCountryEach } from '../../../../shared/domain/people/country.ts'
import type { Participant } from '../../../../shared/domain/records/records.ts'
import { ChevronDownIcon, ChevronUpIcon } from '../../../ui/icons.tsx'
import { countBy } from './countBy.ts'
import styles from './PeopleCounts.module.css'
import type { PeopleWords } from './usePeopleWords.ts'

/** How many there are in one line; the line opens to the counts by type and by country. */
export function PeopleCounts({ people, words }: { people: readonly Participant[]; words: PeopleWords }) {
  const { t } = useTranslation('people')
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const [types, countries] = useMemo(() => {
    const spelled = oneCountryEach(people.map(({ country }) => country))
    return [
      countBy(people, (person) => words.typeName(person.stakeholderType)),
      countBy(people, (person) => words.countryName(spelled(person.country))),
    ]
  }, [people, words])
  const told = (counts: readonly [string, number][]) => counts.filter(([name]) => name !== '').length
  const listed = (counts: readonly [string, number][]) =>
    counts.map(([name, count]) => t('counts.one', { name: name || t('untold'), count })).join(', ')
  return (
    <div className={styles.counts}>
      <AriaButton className={styles.line} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onPress={() => setOpen(!isOpen)}>
        <strong>{t('counts.people', { count: people.length })}</strong>
        <span>{t('counts.types', { count: told(types) })}</span>
        <span>{t('counts.countries', { count: told(countries) })}</span>
        {isOpen ? <ChevronUpIcon /> : <ChevronDownIcon />}
      </AriaButton>
      {isOpen ? (
        <dl id={id}>
          <div>
            <dt>{t('field.stakeholderType')}</dt>
            <dd>{listed(types)}</dd>
          </div>
          <div>
            <dt>{t('field.country')}</dt>
            <dd>{listed(countries)}</dd>
          </div>
        </dl>
      ) : null}
    </div>
  )
}
