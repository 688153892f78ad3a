import { useTranslation } from 'react-i18next'
import { countryKey, oneCountryEach } from '../../../../../shared/domain/people/country.ts'
import type { Participant } from '../../../../../shared/domain/records/records.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Select } from '../../../../ui/Select.tsx'
import type { Choice } from '../../../../ui/Select.tsx'
import { GRID_FIELDS } from '../fields.ts'
import type { GridField } from '../fields.ts'
import { usePeopleView } from '../peopleView.ts'
import type { PeopleWords } from '../usePeopleWords.ts'
import { filtersInUse, MISSING_FIELDS, NO_FILTER } from './filterPeople.ts'
import type { PeopleFilter } from './filterPeople.ts'
import styles from './PeopleFilters.module.css'

/** Which people to show, and in which order. */
export function PeopleFilters({ id, people, words }: { id: string; people: readonly Participant[]; words: PeopleWords }) {
  const { t, i18n } = useTranslation('people')
  const [{ filter, sort }, change] = usePeopleView()
  const types = [...new Set(people.flatMap((person) => person.stakeholderType ?? []))]
  const spelled = oneCountryEach(people.map(({ country }) => country))
  const { compare } = new Intl.Collator(i18n.language)
  const countries = [...new Set(people.map(({ country }) => spelled(country)).filter(Boolean))]
    .map((country) => ({ id: countryKey(country), name: words.countryName(country) }))
    .toSorted((a, b) => compare(a.name, b.name))
  const select = <K extends Exclude<keyof PeopleFilter, 'search'>>(
    key: K,
    label: string,
    items: readonly Choice<NonNullable<PeopleFilter[K]>>[],
  ) => (
    <Select
      label={label}
      size="small"
      items={items}
      value={filter[key] as NonNullable<PeopleFilter[K]> | null}
      emptyName={t('filter.all')}
      onChange={(value: PeopleFilter[K]) => change({ filter: { ...filter, [key]: value } })}
    />
  )
  return (
    <div id={id} role="group" aria-label={t('filter.group')} className={styles.filters}>
      {select('role', t('field.role'), words.roleChoices)}
      {select('attendance', t('field.attendance'), words.stateChoices)}
      {select(
        'type',
        t('field.stakeholderType'),
        types.map((code) => ({ id: code, name: words.typeName(code) })),
      )}
      {select('country', t('field.country'), countries)}
      {select(
        'missing',
        t('filter.missing'),
        MISSING_FIELDS.map((field) => ({ id: field, name: t(`field.${field}`) })),
      )}
      <Select<GridField>
        label={t('filter.sort')}
        size="small"
        items={GRID_FIELDS.map((field) => ({ id: field, name: t(`field.${field}`) }))}
        value={sort?.field ?? null}
        emptyName={t('filter.noSort')}
        onChange={(field: GridField | null) => change({ sort: field === null ? null : { field, isDown: false } })}
      />
      {filtersInUse(filter) > 0 ? (
        <Button
          size="small"
          variant="quiet"
          className={styles.clear ?? ''}
          onPress={() => change({ filter: { ...NO_FILTER, search: filter.search } })}
        >
          {t('filter.clear')}
        </Button>
      ) : null}
    </div>
  )
}
